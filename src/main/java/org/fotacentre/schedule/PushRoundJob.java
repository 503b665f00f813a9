package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.upgrade.PushRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of the ten-minute grid. A round that takes longer than the grid makes the next one wait, on whatever node. */
@Dependent
@DisallowConcurrentExecution
public class PushRoundJob implements Job {

    private static final System.Logger LOG = System.getLogger(PushRoundJob.class.getName());

    @Inject
    private PushRound round;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        LOG.log(System.Logger.Level.INFO, "Push round of {0}", context.getScheduledFireTime().toInstant());
        round.run(clock.instant());
    }
}
