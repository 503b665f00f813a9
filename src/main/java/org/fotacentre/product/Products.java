package org.fotacentre.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ProductKey;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.TextTable;

/** The products of this installation. */
@ApplicationScoped
@Transactional
public class Products {

    @PersistenceContext
    private EntityManager entities;

    /** The product with that id. */
    public Optional<Product> find(long id) {
        return Optional.ofNullable(entities.find(Product.class, id));
    }

    /** The product with that key. */
    public Optional<Product> find(ProductKey key) {
        return entities.createQuery("select p from Product p where p.productKey = :key", Product.class)
                .setParameter("key", key).getResultStream().findFirst();
    }

    /** The products whose keys these texts start with, such as client ids without their {@code qd}, by text; of several, the longest key. */
    @SuppressWarnings("unchecked")
    public Map<String, Product> findByStart(Collection<String> texts) {
        Map<String, Product> found = new HashMap<>();
        ((List<Object[]>) entities.createNativeQuery("select t.name, p.id from " + TextTable.sql(1, "name") + """
                 t join product p on t.name like concat(p.product_key, '%') order by char_length(p.product_key)""")
                .setParameter(1, TextTable.parameter(texts)).getResultList())
                .forEach(row -> found.put((String) row[0], entities.find(Product.class, ((Number) row[1]).longValue())));
        return found;
    }

    /** Every product by name; for pickers. */
    public List<Product> all() {
        return entities.createQuery("select p from Product p order by p.name", Product.class).getResultList();
    }

    /** One page of the products whose name or key contains {@code text}, newest first. */
    public Rows<Product> search(String text, int page) {
        String where = " from Product p where p.name like :part escape '!' or cast(p.productKey as char) like :part escape '!'";
        String part = "%" + text.replaceAll("([!%_])", "!$1") + "%";
        long total = entities.createQuery("select count(p)" + where, Long.class).setParameter("part", part).getSingleResult();
        List<Product> items = entities.createQuery("select p" + where + " order by p.id desc", Product.class)
                .setParameter("part", part)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(items, page, Rows.PAGE_SIZE, total);
    }

    /** Whether a product has that name; upper and lower case are one. */
    public boolean isNameTaken(String name) {
        return entities.createQuery("select count(p) from Product p where p.name = :name", Long.class)
                .setParameter("name", name).getSingleResult() > 0;
    }

    /** The categories in use, in order. */
    public List<String> categories() {
        return entities.createQuery("select distinct p.category from Product p where p.category <> '' order by p.category", String.class)
                .setMaxResults(200).getResultList();
    }

    void remove(Product product) {
        entities.remove(entities.contains(product) ? product : entities.merge(product));
        entities.flush();
    }

    void add(Product product) {
        entities.persist(product);
        entities.flush();
    }
}
