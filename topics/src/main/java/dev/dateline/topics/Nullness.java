package dev.dateline.topics;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Tells the JSON reader what the records say already: a component without {@code @Nullable} must be
 * there and must not be null, and no list holds a null.
 */
final class Nullness extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  @SuppressWarnings("NullAway") // null means "not known here" to the library
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    RecordComponent component = componentOf(member);
    return component == null ? null : !nullable(component);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    RecordComponent component = componentOf(annotated);
    if (component == null) {
      return JsonSetter.Value.empty();
    }
    return JsonSetter.Value.construct(nullable(component) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
  }

  /** Whether the record allows the component to be absent. */
  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable RecordComponent componentOf(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
      return components == null || components.length != parameter.getOwner().getParameterCount()
          ? null
          : components[parameter.getIndex()];
    }
    if (annotated instanceof AnnotatedField field && field.getDeclaringClass().isRecord()) {
      for (RecordComponent component : field.getDeclaringClass().getRecordComponents()) {
        if (component.getName().equals(field.getName())) {
          return component;
        }
      }
    }
    return null;
  }
}
