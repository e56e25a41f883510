package org.parlance.server.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** Tells who sent a token, when it is signed by the known key with the one accepted algorithm and in its time. */
final class JwtVerifier {
    /** A user of the API; the role is empty where the token names none. */
    record User(String name, String role) {}

    private interface Signature {
        boolean fits(SignedJWT token) throws JOSEException, GeneralSecurityException;
    }

    private final JWSAlgorithm algorithm;
    private final Signature signature;
    private final Clock clock;

    /**
     * @throws ParlanceException (configuration) when the method is unknown or the key does not fit it
     */
    JwtVerifier(JwtSettings settings, Clock clock) {
        this.algorithm = JWSAlgorithm.parse(settings.method());
        this.clock = clock;
        try {
            this.signature = JWSAlgorithm.Family.HMAC_SHA.contains(algorithm)
                    ? secret(settings.key())
                    : publicKey(settings.key());
        } catch (JOSEException | RuntimeException e) {
            throw new ParlanceException(
                    ParlanceException.Kind.CONFIGURATION,
                    Problem.error(Location.NONE, "The key of --jwt-secret cannot be used for %s.".formatted(algorithm))
                            .maybe("give a public key in PEM for RS256 or ES256, or a secret for HS256."));
        }
    }

    /** Empty when the token proves nothing. */
    Optional<User> verify(String compact) {
        try {
            SignedJWT token = SignedJWT.parse(compact);
            if (!algorithm.equals(token.getHeader().getAlgorithm()) || !signature.fits(token)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return inTime(claims) ? Optional.of(user(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Rasa takes secrets of any length, which nimbus would refuse for HMAC. */
    private Signature secret(String key) {
        String name = "HmacSHA" + algorithm.getName().substring(2);
        SecretKeySpec secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), name);
        return token -> {
            Mac mac = Mac.getInstance(name);
            mac.init(secret);
            return MessageDigest.isEqual(
                    mac.doFinal(token.getSigningInput()), token.getSignature().decode());
        };
    }

    private Signature publicKey(String pem) throws JOSEException {
        JWK key = JWK.parseFromPEMEncodedObjects(pem);
        JWSVerifier verifier = JWSAlgorithm.Family.EC.contains(algorithm)
                ? new ECDSAVerifier(key.toECKey())
                : new RSASSAVerifier(key.toRSAKey());
        return token -> token.verify(verifier);
    }

    private boolean inTime(JWTClaimsSet claims) {
        Date now = Date.from(clock.instant());
        boolean expired = claims.getExpirationTime() != null && !now.before(claims.getExpirationTime());
        boolean early = claims.getNotBeforeTime() != null && now.before(claims.getNotBeforeTime());
        return !expired && !early;
    }

    private static User user(JWTClaimsSet claims) {
        var user = Json.map(claims.getClaim("user"));
        return new User(text(user.get("username")), text(user.get("role")));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
