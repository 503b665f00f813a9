package org.fotacentre.console.monitoring;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Words;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.UpgradeLog;
import org.fotacentre.upgrade.UpgradeLogLine;

/** Puts a device's components and their logs into the visitor's words. */
@RequestScoped
public class ComponentCards {

    @Inject
    private UpgradeLog log;

    @Inject
    private Visitor visitor;

    /** One card for each component, in the order of the plan. */
    public List<ComponentCard> of(DeviceUpgrade upgrade, UpgradePlan plan) {
        int retries = plan.terms().strategy().retries();
        return upgrade.components().stream().map(component ->
                ComponentCard.of(component, retries, log.of(component.id()).stream().map(this::row).toList())).toList();
    }

    private ComponentCard.LogRow row(UpgradeLogLine line) {
        Object[] arguments = line.arguments().stream().map(this::argument).toArray();
        return new ComponentCard.LogRow(line.at(), Words.of(visitor.locale(), "upgrade.log." + line.entry(), arguments));
    }

    private String argument(String argument) {
        return argument.startsWith("#") ? Words.of(visitor.locale(), argument.substring(1)) : argument;
    }
}
