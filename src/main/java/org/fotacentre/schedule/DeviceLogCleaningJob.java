package org.fotacentre.schedule;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.fotacentre.device.log.DeviceLogCleaning;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Removes from the devices' logs what is no longer kept; every night. */
@Dependent
@DisallowConcurrentExecution
public class DeviceLogCleaningJob implements Job {

    @Inject
    private DeviceLogCleaning cleaning;

    @Inject
    private Clock clock;

    @Override
    public void execute(JobExecutionContext context) {
        cleaning.clean(clock.instant());
    }
}
