package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.verification.VerificationEnd;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Ends the verifications whose 60 minutes are over; looks every minute. */
@Dependent
@DisallowConcurrentExecution
public class VerificationExpiryJob implements Job {

    @Inject
    private VerificationEnd verifications;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        verifications.expire(clock.instant());
    }
}
