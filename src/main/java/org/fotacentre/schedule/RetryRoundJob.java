package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.upgrade.retry.RetryRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Works off retries of many devices: at once when somebody orders one, and every minute what was cut short. */
@Dependent
@DisallowConcurrentExecution
public class RetryRoundJob implements Job {

    @Inject
    private RetryRound round;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        round.run(clock.instant());
    }
}
