package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.firmware.VaultCleaning;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Removes contents from the vault that no package needs; every night. */
@Dependent
@DisallowConcurrentExecution
public class VaultCleaningJob implements Job {

    @Inject
    private VaultCleaning cleaning;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        cleaning.clean(clock.instant());
    }
}
