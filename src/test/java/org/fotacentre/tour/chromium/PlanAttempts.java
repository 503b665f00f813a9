package org.fotacentre.tour.chromium;

import static org.fotacentre.tour.chromium.Attempt.HOSTILE;
import static org.fotacentre.tour.chromium.Attempt.at;

import java.util.List;

/** What people type wrong into the forms of plans, from the first draft to the end, and what users of devices do. */
final class PlanAttempts {

    private PlanAttempts() {
    }

    /** All that an operator can do wrong. */
    static List<Attempt> all() {
        return List.of(empty(), excessive(), contradictory(),
                at("/plans/{draft}/edit").typing("name", "  ").typing("component.identifier", HOSTILE + "x".repeat(100))
                        .refused("name", "plan.name.missing").refused("component.identifier", "error.tooLong", 100),
                at("/plans/{draft}/activation").typing("unverifiedAccepted", "").refused("unverifiedAccepted", "plan.activation.accept.missing"),
                at("/plans/{plan}/suspension").typing("reason", HOSTILE + "x".repeat(200)).refused("reason", "error.tooLong", 200),
                at("/plans/{suspended}/termination").typing("reason", "x".repeat(201)).refused("reason", "error.tooLong", 200),
                at("/plans/{plan}/blocking").typing("device", HOSTILE).typing("reason", "kept").refused("device", "plan.blocking.malformed"),
                at("/plans/{plan}/blocking").typing("device", "BLOCKED1").typing("reason", "kept").refused("device", "plan.blocking.already"),
                at("/plans/{plan}/blocking").typing("device", "BLOCKED2").typing("reason", "  ").refused("reason", "plan.reason.missing"));
    }

    /** The user of a device chooses a time, without an account. */
    static List<Attempt> ofUsers() {
        return List.of(
                at("{user}").typing("from", "2020-01-01T10:00").typing("until", "2020-01-01T10:30").refused("until", "consent.appointment.short"),
                at("{user}").typing("from", "2020-01-01T10:00").typing("until", "2020-01-01T12:00").refused("from", "consent.appointment.past"),
                at("{user}").typing("from", "2098-01-01T10:00").typing("until", "2098-01-01T12:00").refused("until", "consent.appointment.outside"));
    }

    private static Attempt empty() {
        return at("/plans/new").typing("name", "").typing("product", "").typing("zone", "").typing("firstDay", "").typing("lastDay", "").typing("mode", "SILENT")
                .typing("component.identifier", "").typing("component.package", "").typing("component.specified", "V1").typing("retries", "9").typing("minimumSignal", "-20")
                .typing("minimumBattery", "101").typing("rejectionPause", "5")
                .refused("name", "plan.name.missing").refused("product", "plan.product.missing").refused("zone", "plan.zone.missing")
                .refused("firstDay", "plan.day.missing").refused("lastDay", "plan.day.missing")
                .refused("component.identifier", "plan.identifier.missing").refused("component.package", "plan.package.missing")
                .refused("retries", "plan.number.range", "0", "5").refused("minimumSignal", "plan.number.range", "-113", "-44")
                .refused("minimumBattery", "plan.number.range", "0", "100").refused("rejectionPause", "plan.number.range", "10", "1440");
    }

    private static Attempt excessive() {
        return at("/plans/new").typing("name", HOSTILE + "x".repeat(100)).typing("product", "{product}").typing("black", "no!").typing("white", "<b>1</b>")
                .typing("zone", "Mars/Base").typing("firstDay", "1999-01-01").typing("lastDay", "2099-01-01").typing("mode", "USER_CONFIRM")
                .typing("windowStart", "8").typing("text.zh-CN", "字".repeat(201)).typing("text.en", HOSTILE + "x".repeat(200))
                .typing("mostAtWork", "0").typing("hoursForResult", "0").typing("priority", "101")
                .typing("stopOn", "on").typing("stopPercent", "0").typing("stopResults", "0")
                .refused("name", "error.tooLong", 100).refused("black", "plan.list.malformed", 1, "no!").refused("white", "plan.list.malformed", 1, "<b>1</b>")
                .refused("zone", "plan.zone.unknown").refused("firstDay", "plan.day.unreadable").refused("windowStart", "plan.window.half")
                .refused("text.zh-CN", "error.tooLong", 200).refused("text.en", "error.tooLong", 200)
                .refused("mostAtWork", "plan.number.range", "1", "10000").refused("hoursForResult", "plan.number.range", "1", "720")
                .refused("priority", "plan.number.range", "0", "100").refused("stopPercent", "plan.number.range", "1", "100")
                .refused("stopResults", "plan.number.range", "1", "10000");
    }

    private static Attempt contradictory() {
        return at("/plans/new").typing("name", "{draft name}").typing("product", "{product}").typing("zone", "UTC")
                .typing("firstDay", "2099-01-02").typing("lastDay", "2099-01-01").typing("mode", "SILENT").typing("windowStart", "8").typing("windowEnd", "8")
                .typing("component.identifier", "FOTA").typing("component.package", "{firmware}").typing("component.specified", "V 1")
                .refused("name", "plan.name.taken").refused("lastDay", "plan.days.backwards").refused("windowEnd", "plan.window.empty")
                .refused("component.specified", "plan.specified.malformed");
    }
}
