package org.fotacentre.schedule;

import java.util.Properties;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fotacentre.upgrade.PushGrid;
import org.fotacentre.upgrade.retry.RetryOrdered;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * What happens when. Quartz keeps the timetable in the database and its nodes agree there, so a tick fires once
 * however many nodes run. It starts last and stops first, because its jobs need everything else.
 */
@ApplicationScoped
public class Timetable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());

    private static final String EVERY_MINUTE = "30 * * * * ?";
    private static final String EVERY_NIGHT = "0 17 3 * * ?";

    @Inject
    private ConnectionProvider database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Instance<Job> jobs;

    private Scheduler scheduler;

    void start(@Observes @Priority(4000) @Initialized(ApplicationScoped.class) Object start) throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider("fota", database);
        ManagedThreads.use(threads);
        scheduler = new StdSchedulerFactory(settings()).getScheduler();
        scheduler.setJobFactory((fired, any) -> jobs.select(fired.getJobDetail().getJobClass()).get());
        plan(PushRoundJob.class, PushGrid.cron());
        plan(VerificationExpiryJob.class, EVERY_MINUTE);
        plan(RetryRoundJob.class, EVERY_MINUTE);
        plan(VaultCleaningJob.class, EVERY_NIGHT);
        plan(AuditRetentionJob.class, EVERY_NIGHT);
        plan(DeviceLogCleaningJob.class, EVERY_NIGHT);
        plan(NoticeCleaningJob.class, EVERY_NIGHT);
        scheduler.start();
    }

    /** Nobody who has ordered a retry should wait for the minute. */
    void retry(@Observes(during = TransactionPhase.AFTER_SUCCESS) RetryOrdered order) {
        try {
            scheduler.triggerJob(JobKey.jobKey(RetryRoundJob.class.getSimpleName()));
        } catch (SchedulerException e) {
            LOG.log(System.Logger.Level.WARNING, "Retry batch " + order.batchId() + " starts within a minute only", e);
        }
    }

    void stop(@Observes @Priority(1000) @BeforeDestroyed(ApplicationScoped.class) Object end) {
        try {
            if (scheduler != null) {
                scheduler.shutdown(true);
            }
        } catch (SchedulerException e) {
            LOG.log(System.Logger.Level.WARNING, "The timetable did not stop cleanly", e);
        }
    }

    /** Only an absent or changed trigger is written: writing it at every start makes several nodes fire at once. */
    private void plan(Class<? extends Job> job, String cron) throws SchedulerException {
        TriggerKey key = TriggerKey.triggerKey(job.getSimpleName());
        Trigger kept = scheduler.getTrigger(key);
        if (kept instanceof CronTrigger same && same.getCronExpression().equals(cron)) {
            return;
        }
        Trigger trigger = TriggerBuilder.newTrigger().withIdentity(key)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionDoNothing()).build();
        if (kept != null) {
            scheduler.rescheduleJob(key, trigger);
        } else {
            scheduler.scheduleJob(JobBuilder.newJob(job).withIdentity(JobKey.jobKey(job.getSimpleName())).build(), trigger);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.putAll(java.util.Map.of(
                "org.quartz.scheduler.instanceName", "fota",
                "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.scheduler.skipUpdateCheck", "true",
                "org.quartz.threadPool.class", ManagedThreads.class.getName(),
                "org.quartz.threadExecutor.class", ManagedThreads.class.getName(),
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate",
                "org.quartz.jobStore.dataSource", "fota",
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.misfireThreshold", "5000"));
        return settings;
    }
}
