package tidings.stories.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tidings.stories.system.TheSystem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes tokens that are like an honest customer's but for one thing. It has the shop's own keys, so that nothing else
/// is wrong with them.
///
/// @param honest the customer's token, as the shop has signed it
public record Forger(String honest, PrivateKey key) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static Forger of(Customer customer) {
        try {
            var key = new PKCS8EncodedKeySpec(bytesOf(TheSystem.running().secret("jwt-private.pem")));
            return new Forger(customer.token(), KeyFactory.getInstance("RSA").generatePrivate(key));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("The key of the shop is none", e);
        }
    }

    static ObjectNode claimsOf(String token) {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }

    /// A token with other claims, signed as the shop does it.
    public String signs(Consumer<ObjectNode> change) {
        return signs("RS256", "SHA256withRSA", key, change);
    }

    public String signs(String algorithm, String name, PrivateKey with, Consumer<ObjectNode> change) {
        return signed(header(algorithm), change, content -> {
            var signature = Signature.getInstance(name);
            signature.initSign(with);
            signature.update(content);
            return signature.sign();
        });
    }

    /// A token of somebody who takes what everybody can read, the public key, for a password that is shared.
    public String signsWithThePublicKey(byte[] password) {
        return signed(header("HS256"), _ -> {}, content -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password, "HmacSHA256"));
            return mac.doFinal(content);
        });
    }

    /// A token that nobody has signed, and that says so.
    public String signsNot(String algorithm) {
        return signed(header(algorithm), _ -> {}, _ -> new byte[0]);
    }

    /// The claims were changed, or the signature was, after it was signed.
    public String tampers(Consumer<ObjectNode> change) {
        var signature = honest.substring(honest.lastIndexOf('.'));
        return signs(change).replaceFirst("\\.[^.]*$", signature);
    }

    public static byte[] bytesOf(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private String signed(ObjectNode header, Consumer<ObjectNode> change, Signer signer) {
        var claims = claimsOf(honest);
        change.accept(claims);
        var content = encoded(header) + "." + encoded(claims);
        try {
            return content + "." + BASE64.encodeToString(signer.sign(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode header(String algorithm) {
        return JSON.createObjectNode().put("alg", algorithm).put("typ", "JWT");
    }

    private static String encoded(ObjectNode json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    private interface Signer {
        byte[] sign(byte[] content) throws GeneralSecurityException;
    }
}
