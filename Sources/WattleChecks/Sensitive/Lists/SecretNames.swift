/// With what names of secrets end, without dividers and in lower case.
enum SecretNames {
    /// Values are chosen by people, and may be short.
    static let passwords = ["passphrase", "passwd", "password", "passwort", "pwd"].map { Array($0.utf8) }

    /// Values are made by machines.
    static let keys = [
        "accesskey", "accesskeyid", "accesstoken", "accountkey", "apikey", "apisecret", "apitoken", "appkey",
        "appsecret", "authkey", "authtoken", "bearertoken", "clientsecret", "consumersecret", "credential",
        "credentials", "deploykey", "encryptionkey", "idtoken", "licensekey", "masterkey", "privatekey",
        "refreshtoken", "secret", "secretaccesskey", "secretkey", "secrets", "sessionkey", "sharedaccesskey",
        "sharedkey", "signingkey", "subscriptionkey", "token", "webhooksecret",
    ].map { Array($0.utf8) }

    /// Parameters of an address that open what it leads to, in lower case as they are written.
    ///
    /// Source: Amazon Signature Version 4 (query parameters), Google Cloud Storage signed URLs, Azure shared access
    /// signatures, Amazon CloudFront signed URLs, RFC 6750 section 2.3.
    static let parameters = [
        "access_token", "api-key", "api_key", "apikey", "auth", "auth_token", "authtoken", "client_secret",
        "code",
        "id_token", "key", "password", "private_token", "refresh_token", "secret", "sharetoken", "sig",
        "signature",
        "token", "x-amz-credential", "x-amz-security-token", "x-amz-signature", "x-goog-credential",
        "x-goog-signature", "x-oss-signature",
    ].map { Array($0.utf8) }
}
