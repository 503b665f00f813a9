package org.fotacentre.tour.chromium;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A form with things in it that its browser would not have taken, sent all the same, and what of it came back. */
final class FilledForm {

    private static final String FORM = "const form = [...document.querySelectorAll('main form[method=post i]')].find(one => one.elements[arguments[0]]);";
    private static final String FILL = FORM + """
            const fields = [...form.elements].filter(one => one.name === arguments[1] && one.type !== 'file');
            const value = arguments[2];
            const field = fields.find(one => one.type === 'radio' && one.value === value) || fields[0];
            if (field.type === 'radio') { field.value = value; field.checked = true; }
            else if (field.type === 'checkbox') field.checked = value === 'on';
            else {
              if (field.type.match(/number|date|time/)) field.type = 'text';
              if (field.options && ![...field.options].some(one => one.value === value)) field.add(new Option(value, value));
              field.removeAttribute('maxlength');
              field.value = value;
            }
            field.dispatchEvent(new Event('input', {bubbles: true}));
            field.dispatchEvent(new Event('change', {bubbles: true}));""";
    private static final String SEND = FORM + """
            document.querySelector('main').dataset.before = 'yes';
            form.noValidate = true;
            form.requestSubmit([...form.querySelectorAll('button')].find(one => one.offsetParent && one.type === 'submit' && !one.formAction.includes('#')));""";
    private static final String BACK = "return document.readyState === 'complete' && !!document.querySelector('main') && !document.querySelector('main[data-before]')";
    /** Whether something that was typed is still there; passwords never are, and a choice that a form does not offer cannot be. */
    private static final String KEPT = FORM + """
            if (!form) return false;
            const fields = [...form.elements].filter(one => one.name === arguments[1] && one.type !== 'file');
            const value = arguments[2].trim();
            return fields.some(one => one.type === 'password' ? one.value === ''
                : one.type === 'radio' || one.type === 'checkbox' ? (one.checked && one.value === value) || !fields.some(two => two.value === value)
                : one.options ? one.value === value || ![...one.options].some(two => two.value === value)
                : one.value.trim() === value);""";
    /** What stands beside a field and is tied to it, or to the group it is in. */
    private static final String SAID = FORM + """
            if (!arguments[1]) return [...document.querySelectorAll('main [role=alert]')].map(one => one.textContent.trim()).join(' ');
            const fields = form ? [...form.elements].filter(one => one.name === arguments[1] && one.type !== 'hidden') : [];
            const ids = fields.flatMap(one => [one, one.closest('fieldset')]).filter(one => one)
                .flatMap(one => (one.getAttribute('aria-describedby') || '').split(' '));
            return [...new Set(ids)].map(id => document.getElementById(id))
                .filter(one => one && one.offsetParent && one.classList.contains('invalid-feedback')).map(one => one.textContent.trim()).join(' ');""";

    private final Person person;
    private final Map<String, String> typed;
    private final String first;

    private FilledForm(Person person, Map<String, String> typed, String first) {
        this.person = person;
        this.typed = typed;
        this.first = first;
    }

    /** Fills in the form of the page shown that has those fields. */
    static FilledForm of(Person person, Map<String, String> typed, Map<String, Path> files) {
        FilledForm form = new FilledForm(person, typed, typed.keySet().iterator().next());
        typed.forEach((field, text) -> person.run(FILL, form.first, field, text));
        files.forEach((field, file) -> person.attaches("form[method=post] input[type=file][name=" + field + "]", file));
        return form;
    }

    /** Sends it and waits for what comes back. */
    void send() {
        person.run(SEND, first);
        person.awaits("the answer to a form", BACK);
    }

    /** Complaints about what was typed and is not there any more. */
    List<String> lost() {
        return typed.entrySet().stream().filter(entry -> !Boolean.TRUE.equals(person.run(KEPT, first, entry.getKey(), entry.getValue())))
                .map(entry -> entry.getKey() + " has been lost").toList();
    }

    /** A complaint if those words do not stand beside the field. */
    List<String> unsaid(String field, String words) {
        String said = (String) person.run(SAID, first, field);
        return said.contains(words) ? List.of() : List.of(field + " should say \"" + words + "\" but says \"" + said + "\"");
    }
}
