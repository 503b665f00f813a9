package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.audit.AuditRetention;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Deletes old lines of the audit log; every night. */
@Dependent
@DisallowConcurrentExecution
public class AuditRetentionJob implements Job {

    @Inject
    private AuditRetention retention;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        retention.clean(clock.instant());
    }
}
