package tidings.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// Signs tokens, honestly and otherwise. The gateway's tests use it too.
public final class Signer {
    public static final String USER = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final KeyPair keys;

    public Signer() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path publicKey() {
        try {
            return Files.writeString(Files.createTempFile("jwt-public", ".pem"), pem());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(String... roles) {
        return token(claims -> claims.claim("roles", List.of(roles)));
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(keys.getPrivate()), change);
    }

    public String signedWithThePublicKey() throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(pem().getBytes(StandardCharsets.UTF_8)), claims -> claims);
    }

    public String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
        var header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build();
        var token = new SignedJWT(header, change.apply(claims()).build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("tidings")
                .audience("tidings")
                .subject(USER)
                .claim("roles", List.of("customer"))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private String pem() {
        var base64 = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
