package org.fotacentre.console;

import java.lang.reflect.Method;
import java.util.Map;

import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;

/** Lets templates read a record's components as properties: {@code page.name} is {@code page.name()}. */
final class RecordAccessor extends ObjectPropertyAccessor {

    @Override
    @SuppressWarnings("rawtypes")
    public Object getProperty(Map context, Object target, Object name) throws OgnlException {
        try {
            Method accessor = target.getClass().getMethod(name.toString());
            accessor.setAccessible(true);
            return accessor.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new OgnlException("No " + name + " in " + target.getClass().getSimpleName(), e);
        }
    }
}
