package org.fotacentre.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.fotacentre.shared.Refusal;

/**
 * An upgrade plan: which devices of one product become which versions, when and how.
 * It is made as a draft and may change until it is activated; from then on its terms are frozen and only its status
 * moves, along the table of {@link PlanStatus}, until it ends or is terminated. Its lists live in
 * {@link ScopeLists}, because they may hold ten thousand keys and are rarely wanted as a whole.
 */
@Entity
@Table(name = "upgrade_plan")
public class UpgradePlan {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    @Column(name = "product_id") private long productId;
    private boolean hidden;
    @Embedded private PlanLife life;
    @Embedded private PlanTerms terms;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false) @OrderBy("position")
    private List<StoredComponent> components = new ArrayList<>();
    @ElementCollection @CollectionTable(name = "plan_text", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "language") @Column(name = "text")
    private Map<String, String> texts = new LinkedHashMap<>();
    @Embedded private Authorship authorship;
    @Version private int version;

    protected UpgradePlan() {
    }

    /** A new draft for a product, which is fixed from here on. */
    public UpgradePlan(long productId, PlanContent content, String account, Instant now) {
        this.productId = productId;
        life = new PlanLife();
        authorship = new Authorship(account, now);
        take(content);
    }

    /** Makes it the inside of a firmware verification, which no list shows and whose hours {@code limit} counts. */
    void hide(Instant from, Instant until) {
        hidden = true;
        terms.limit(from, until);
    }

    /** Replaces the content of a draft. */
    public void edit(PlanContent content, String account, Instant now) {
        requireDraft();
        authorship.change(account, now);
        take(content);
    }

    /** The lists of a draft have become others. */
    public void relist(String account, Instant now) {
        requireDraft();
        authorship.change(account, now);
    }

    /** Gives it these texts; unlike the rest they may change until it is over (product.md 6.13). */
    void reword(List<PlanText> texts, String account, Instant now) {
        this.texts.clear();
        texts.forEach(each -> this.texts.put(each.language(), each.text()));
        authorship.change(account, now);
    }

    /** Refuses unless the plan is still a draft, the only state in which it may be edited or deleted. */
    public void requireDraft() {
        if (status() != PlanStatus.DRAFT) {
            throw Refusal.because("plan.refused.frozen", name);
        }
    }

    /** Freezes the plan and opens it to devices. {@link PlanActivation} asks whether it is fit for that. */
    public void activate(Instant now) {
        life.activate(now);
    }

    /** A device has started: a scheduled plan is running from now on. Later devices change nothing. */
    public void start(Instant now) {
        life.start(now);
    }

    /** Stops offering the plan to devices that have not started. */
    public void suspend() {
        life.suspend();
    }

    /** The platform suspends the plan by itself. */
    public void stop(SuspensionReason why) {
        life.stop(why);
    }

    /** Takes up again where it was suspended: running if a device had started, else scheduled. */
    public void resume(Instant now) {
        life.resume(now);
    }

    /** Ends the plan for good by a person's will. */
    public void terminate(Instant now) {
        life.terminate(now);
    }

    /** Ends the plan for good by itself. */
    public void end(EndReason reason, Instant now) {
        life.end(reason, now);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long productId() {
        return productId;
    }

    /** Whether this is the inside of a firmware verification, which no list shows. */
    public boolean isHidden() {
        return hidden;
    }

    /** Its status, for short. */
    public PlanStatus status() {
        return life.status();
    }

    /** Its status, its turns and when it took them. */
    public PlanLife life() {
        return life;
    }

    /** Who made it and who changed it last. */
    public Authorship authorship() {
        return authorship;
    }

    /** When, how and under which conditions devices are upgraded. */
    public PlanTerms terms() {
        return terms;
    }

    /** Everything a person decided about it, as it stands. */
    public PlanContent content() {
        return new PlanContent(name, terms.time(), terms.mode(), terms.push(), terms.strategy(), terms.options(),
                components(), texts());
    }

    /** All components in their order, those switched off too. */
    public List<PlanComponent> components() {
        return components.stream().map(StoredComponent::value).toList();
    }

    /** Texts in the order of {@link PlanText#LANGUAGES}. */
    public List<PlanText> texts() {
        return PlanText.LANGUAGES.stream().filter(texts::containsKey)
                .map(language -> new PlanText(language, texts.get(language))).toList();
    }

    /** Grows with each change; a form carries it to notice that somebody else saved in between. */
    public int version() {
        return version;
    }

    private void take(PlanContent content) {
        name = content.name();
        terms = new PlanTerms(content);
        StoredComponent.replace(components, content.components());
        texts.clear();
        content.texts().forEach(each -> texts.put(each.language(), each.text()));
    }
}
