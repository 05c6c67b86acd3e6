package dev.dateline.console.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What every request must pass: only reading, only under a name that is the console's (a page
 * elsewhere may point a name of its own at this address, which is DNS rebinding), and with the
 * token where there is one. It also says what the browser must not do.
 */
final class Gate {

  static final String COOKIE = "dateline-console";

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+\\]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final ConsoleSettings settings;

  Gate(ConsoleSettings settings) {
    this.settings = settings;
  }

  void protect(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** Why a request is not let in; null where it is. */
  @Nullable Answer refuse(Request request, String path) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.problem(405, "Only reading", "\"%s\" is not taken; only GET".formatted(method));
    }
    String host = host(request);
    if (!takes(host)) {
      return Answer.problem(
          403,
          "Unknown host",
          "the console is not known as \"%s\"; to call it so, set console.hosts".formatted(host));
    }
    if (!path.equals("/health") && !hasToken(request)) {
      return Answer.problem(
          401,
          "A token is needed",
          "open /?token=… once, or send the header \"Authorization: Bearer …\"");
    }
    return null;
  }

  /** Whether the address carries the token, which then belongs into a cookie. */
  boolean bringsToken(Fields query) {
    String brought = query.getValue("token");
    return settings.token() != null && brought != null && same(brought);
  }

  /** Keeps the token with the browser, for this site alone and out of the reach of scripts. */
  void keepToken(Request request, Response response) {
    HttpCookie cookie =
        HttpCookie.build(COOKIE, String.valueOf(settings.token()))
            .httpOnly(true)
            .path("/")
            .sameSite(HttpCookie.SameSite.STRICT)
            .secure(request.isSecure())
            .build();
    Response.addCookie(response, cookie);
  }

  private static String host(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
  }

  private boolean takes(String host) {
    return host.equals("localhost")
        || ADDRESS.matcher(host).matches()
        || settings.hosts().contains(host);
  }

  private boolean hasToken(Request request) {
    if (settings.token() == null) {
      return true;
    }
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (authorization != null && authorization.startsWith("Bearer ")) {
      return same(authorization.substring("Bearer ".length()));
    }
    List<HttpCookie> cookies = Request.getCookies(request);
    return cookies.stream()
        .anyMatch(cookie -> cookie.getName().equals(COOKIE) && same(cookie.getValue()));
  }

  /** In a time that does not tell how much of it was right. */
  private boolean same(String shown) {
    String token = settings.token();
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
