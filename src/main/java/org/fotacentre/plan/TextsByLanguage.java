package org.fotacentre.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;

/** The texts of one plan in the database, one row for each language. {@link UpgradePlan} writes them. */
@Embeddable
public class TextsByLanguage {

    @ElementCollection
    @CollectionTable(name = "plan_text", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "text")
    private Map<String, String> texts = new LinkedHashMap<>();

    protected TextsByLanguage() {
    }

    static TextsByLanguage none() {
        return new TextsByLanguage();
    }

    /** All texts are these from now on. */
    void replace(List<PlanText> wanted) {
        texts.clear();
        wanted.forEach(this::write);
    }

    void write(PlanText text) {
        texts.put(text.language(), text.text());
    }

    void remove(String language) {
        texts.remove(language);
    }

    /** In the order of {@link PlanText#LANGUAGES}. */
    List<PlanText> inOrder() {
        return PlanText.LANGUAGES.stream().filter(texts::containsKey)
                .map(language -> new PlanText(language, texts.get(language))).toList();
    }
}
