package id.petadaya.access;

import static java.util.stream.Collectors.joining;

import id.petadaya.analysis.area.AreaCode;
import java.lang.ScopedValue.CallableOp;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whose rows a piece of work may touch. The database is told at the beginning of every transaction and
 * shows nothing where nobody told it; {@link ScopedDatabase} does the telling.
 *
 * <p>A request works in the scope of whoever is signed in. A deed of the program itself (a job, the
 * demo, the look-up of a name at the door) says its scope: {@code Scope.of(area).run(...)}. The
 * innermost scope counts. A thread that was started inside does not inherit it and sees no row.
 */
public final class Scope {

  private static final ScopedValue<Supplier<Scope>> HELD = ScopedValue.newInstance();

  private static final Scope NOWHERE = new Scope("");
  private static final Scope OPEN = new Scope("-");
  private static final Scope EVERYWHERE = new Scope("*");

  private final String setting;

  private Scope(String setting) {
    this.setting = setting;
  }

  /** No row of anybody: what counts where nothing was said. */
  public static Scope nowhere() {
    return NOWHERE;
  }

  /** What everybody may see: borders, and what was published. */
  public static Scope open() {
    return OPEN;
  }

  /** The whole country. Only for deeds that cannot know their area before they have looked. */
  public static Scope everywhere() {
    return EVERYWHERE;
  }

  /** An area and all that lies in it. */
  public static Scope of(AreaCode area) {
    return of(List.of(area));
  }

  /** Several areas and all that lies in them; none is nowhere. */
  public static Scope of(Collection<AreaCode> areas) {
    return areas.isEmpty()
        ? NOWHERE
        : new Scope(areas.stream().map(AreaCode::value).sorted().collect(joining(",")));
  }

  public static Scope of(Viewer viewer) {
    return of(viewer.area());
  }

  /** The scope of the work that runs now in this thread. */
  public static Scope current() {
    return HELD.isBound() ? HELD.get().get() : NOWHERE;
  }

  /** What {@code petadaya.area} is set to; {@code access.in_area} in the database reads it. */
  public String setting() {
    return setting;
  }

  public void run(Runnable work) {
    ScopedValue.where(HELD, () -> this).run(work);
  }

  public <T, X extends Throwable> T call(CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(HELD, () -> this).<T, X>call(work);
  }

  /** Work whose scope is asked anew at each statement, because who asks is known only on the way. */
  static <T, X extends Throwable> T callAs(Supplier<Scope> whoever, CallableOp<? extends T, X> work)
      throws X {
    return ScopedValue.where(HELD, whoever).<T, X>call(work);
  }

  @Override
  public String toString() {
    return "Scope[" + setting + "]";
  }
}
