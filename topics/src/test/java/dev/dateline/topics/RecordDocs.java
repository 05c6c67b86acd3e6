package dev.dateline.topics;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The Javadoc of the records, as the JDK's own compiler reads it from their sources. So the schemas
 * say what the contract in the code says, and nothing is written twice.
 */
final class RecordDocs {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("../extract/src/main/java/dev/dateline/extract"),
          Path.of("src/main/java/dev/dateline/topics"));

  /** By {@code Outer.Inner}, {@code Outer.Inner#component} and {@code Outer.Inner#CONSTANT}. */
  private final Map<String, String> texts = new HashMap<>();

  private RecordDocs() {}

  static RecordDocs read() {
    RecordDocs docs = new RecordDocs();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      DocTrees trees = DocTrees.instance(task);
      Scanner scanner = docs.new Scanner(trees);
      task.parse().forEach(unit -> scanner.scan(unit, null));
      return docs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the type is. */
  String of(Class<?> type) {
    return required(nameOf(type));
  }

  /** What a component is; of an enriched article those of the article and of its annotations. */
  String of(Class<?> type, String component, List<Class<?>> fallbacks) {
    String own = texts.get(nameOf(type) + "#" + component);
    for (Class<?> fallback : fallbacks) {
      own = own != null ? own : texts.get(nameOf(fallback) + "#" + component);
    }
    return own != null ? own : required(nameOf(type) + "#" + component);
  }

  /** What a constant of an enum means; null where its name says it. */
  @Nullable String ofConstant(Enum<?> constant) {
    return texts.get(nameOf(constant.getDeclaringClass()) + "#" + constant.name());
  }

  private String required(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new AssertionError("no Javadoc of " + key + "; a schema without words is no schema");
    }
    return text;
  }

  private static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees trees;

    Scanner(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
      if (doc != null) {
        String name = nameOf(getCurrentPath());
        texts.put(name, text(doc.getFullBody()));
        for (DocTree tag : doc.getBlockTags()) {
          if (tag instanceof ParamTree param && !param.isTypeParameter()) {
            texts.put(name + "#" + param.getName(), text(param.getDescription()));
          }
        }
      }
      return super.visitClass(type, unused);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
      if (doc != null && parent.getKind() == Tree.Kind.ENUM) {
        texts.put(
            nameOf(getCurrentPath().getParentPath()) + "#" + variable.getName(),
            text(doc.getFullBody()));
      }
      return super.visitVariable(variable, unused);
    }

    private String nameOf(TreePath path) {
      StringBuilder name = new StringBuilder();
      for (Tree tree : path) {
        if (tree instanceof ClassTree type) {
          name.insert(0, type.getSimpleName() + (name.isEmpty() ? "" : "."));
        }
      }
      return name.toString();
    }

    /** Words only; in JSON what Java calls null is absent. */
    private String text(List<? extends DocTree> parts) {
      StringBuilder text = new StringBuilder();
      for (DocTree part : parts) {
        switch (part.getKind()) {
          case TEXT -> text.append(((TextTree) part).getBody());
          case CODE, LITERAL -> text.append('`').append(literal(part)).append('`');
          case LINK, LINK_PLAIN -> text.append(label((LinkTree) part));
          case VALUE -> text.append(value((ValueTree) part));
          case START_ELEMENT -> text.append(' ');
          default -> {}
        }
      }
      return text.toString()
          .replaceAll("\\s+", " ")
          .replaceAll("\\bnull (?=((exactly )?where|for)\\b)", "absent ")
          .strip();
    }

    private static String literal(DocTree part) {
      return ((LiteralTree) part).getBody().getBody().strip();
    }

    private static String label(LinkTree link) {
      return link.getLabel().isEmpty()
          ? link.getReference().getSignature().replaceFirst("^#", "").replaceFirst("#", ".")
          : link.getLabel().toString();
    }

    /** The number that the Javadoc tool would print. */
    private String value(ValueTree value) {
      String constant = value.getReference().getSignature().replaceFirst("^.*#", "");
      String type = nameOf(getCurrentPath()).replace('.', '$');
      for (String owner : List.of(type, type.replaceFirst("\\$.*", ""))) {
        for (String room : List.of("dev.dateline.topics.", "dev.dateline.extract.")) {
          try {
            Field field = Class.forName(room + owner).getDeclaredField(constant);
            field.setAccessible(true);
            return String.valueOf(field.get(null));
          } catch (ClassNotFoundException | NoSuchFieldException e) {
            continue; // it is declared elsewhere
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
      return constant;
    }
  }
}
