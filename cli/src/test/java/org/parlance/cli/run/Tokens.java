package org.parlance.cli.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parlance.server.http.JwtSettings;

/**
 * Recorded tokens, signed anew: the secret of the recording isn't known. A token that was refused as nobody's although it has
 * not expired had a wrong signature, and keeps it.
 */
final class Tokens {
    static final JwtSettings SETTINGS = new JwtSettings("a secret of this test, long enough for HS256", "HS256");
    private static final String BEARER = "Bearer ";

    private Tokens() {}

    static String signedHere(String header, Map<String, Object> row) {
        String[] parts = header.replace(BEARER, "").split("\\.");
        boolean expires = parts.length == 3
                && new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).contains("exp");
        boolean forged = !expires && Long.valueOf(401).equals(row.get("status"));
        return parts.length != 3 || !header.startsWith(BEARER) || forged
                ? header
                : BEARER + sign(parts[0] + "." + parts[1]);
    }

    private static String sign(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SETTINGS.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
