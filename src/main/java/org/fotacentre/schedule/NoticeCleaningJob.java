package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.notice.Notices;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Deletes old notices; every night. */
@Dependent
@DisallowConcurrentExecution
public class NoticeCleaningJob implements Job {

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        notices.clean(clock.instant());
    }
}
