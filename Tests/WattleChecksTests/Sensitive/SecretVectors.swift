import Testing

/// Texts in which a rule finds something, and texts like them in which no rule does.
struct RuleVectors: Sendable, CustomTestStringConvertible {
    let rule: String
    let fires: [String]
    let quiet: [String]

    var testDescription: String { rule }
}

/// Secrets: the shapes are those that each service documents.
let secretVectors: [RuleVectors] = [
    RuleVectors(
        rule: "SEC001",
        fires: [
            "-----BEGIN PRIV{+}ATE KEY-----\nMIIE", "-----BEGIN EC PRIV{+}ATE KEY-----",
            "-----BEGIN OPENSSH PRIV{+}ATE KEY-----",
            "-----BEGIN ENCRYPTED PRIV{+}ATE KEY-----", "-----BEGIN PGP PRIV{+}ATE KEY BLOCK-----",
            "key: \"-----BEGIN DSA PRIV{+}ATE KEY-----\\nMIIB\"",
        ],
        quiet: [
            "-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----",
            "-----BEGIN PRIV{+}ATE KEY-----\n...\n",
            "-----BEGIN RSA PRIV{+}ATE KEY----- <your key>", "A private key begins with five dashes.",
            "BEGIN PRIVATE KEY", "----- BEGIN TRANSACTION -----",
        ]),
    RuleVectors(
        rule: "SEC002",
        fires: [
            "AK{+}IA{u16}", "aws_access_key_id = AK{+}IA{u16}", "AS{+}IA{u16}", "(AB{+}IA{u16})",
            "\"AC{+}CA{u16}\"",
            "| id | AK{+}IA{u16} |",
        ],
        quiet: [
            "AK{+}IAIOSFODNN7EXAMPLE", "AK{+}IA{u15}", "AK{+}IA{u17}", "xAK{+}IA{u16}",
            "AK{+}IAXXXXXXXXXXXXXXXX", "AKIA is a prefix",
        ]),
    RuleVectors(
        rule: "SEC003",
        fires: [
            "gh{+}p_{a36}", "gh{+}o_{a36}", "gh{+}u_{a36}", "gh{+}s_{a36}", "gh{+}r_{a76}",
            "github_{+}pat_{a22}_{a59}",
        ],
        quiet: [
            "ghp_{a20}", "ghp_your_token_goes_here_and_nowhere_else_ok",
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_ is the prefix",
            "weighp_{a36}", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        ]),
    RuleVectors(
        rule: "SEC004",
        fires: [
            "gl{+}pat-{a20}", "gl{+}dt-{a20}", "gl{+}rt-{a20}", "gl{+}ptt-{a40}", "gl{+}soat-{a20}",
            "PRIVATE-TOKEN: gl{+}pat-{a20}",
        ],
        quiet: [
            "glpat-{a10}", "glpat-xxxxxxxxxxxxxxxxxxxx", "glpat-your-token-goes-here-now", "anglpat-{a20}",
            "a single glpat- prefix",
            "glft-EXAMPLEEXAMPLEEXAMPLE",
        ]),
    RuleVectors(
        rule: "SEC005",
        fires: [
            "xox{+}b-{d12}-{a24}", "xox{+}p-{d12}-{d12}-{a32}", "xapp-1-{+}A{u10}-{d13}-{h64}",
            "https://hooks.slack.com/serv{+}ices/T{u9}/B{u9}/{a24}",
            "https://discord.com/api/web{+}hooks/{d18}/{a68}",
            "https://discord.com/api/web{+}hooks/123456789012345678/{a68}",
            "M{+}TIzNDU2Nzg5MDEyMzQ1Njc4.{a6}.{a38}",
        ],
        quiet: [
            "xoxb-your-token", "xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx",
            "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
            "https://discord.com/api/webhooks/", "https://slack.com/help", "xoxb is a prefix",
        ]),
    RuleVectors(
        rule: "SEC006",
        fires: [
            "AI{+}za{a35}", "?key=AI{+}za{a35}", "GOC{+}SPX-{a28}", "ya{+}29.{a60}", "1/{+}/0{a50}",
            "`AI{+}za{a35}`",
        ],
        quiet: [
            "AIza{a20}", "AIza{a40}", "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "ya29.short",
            "GOCSPX-your-client-secret", "AIza is a prefix",
        ]),
    RuleVectors(
        rule: "SEC007",
        fires: [
            "sk{+}_live_{a24}", "rk{+}_live_{a24}", "sk{+}_live_{a99}", "whs{+}ec_{a32}",
            "STRIPE_KEY=sk{+}_live_{a24}",
            "sk{+}_org_live_{a40}",
        ],
        quiet: [
            "sk_test_{a24}", "pk_live_{a24}", "sk_live_...", "sk_live_your_key_here_please",
            "risk_live_{a24}", "whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        ]),
    RuleVectors(
        rule: "SEC008",
        fires: [
            "sk-{+}ant-api03-{a93}AA", "sk-{+}proj-{a64}", "sk-{+}{a48}", "hf{+}_{a34}", "gsk{+}_{a52}",
            "sk-{+}or-v1-{h64}",
        ],
        quiet: [
            "sk-...", "sk-your-api-key-goes-here", "hf_your_token", "risk-{a48}", "hf_transfer is a package",
            "sk-learn pipelines",
        ]),
    RuleVectors(
        rule: "SEC009",
        fires: [
            "npm{+}_{a36}", "py{+}pi-{a96}", "dop{+}_v1_{h64}", "S{+}G.{a22}.{a43}",
            "AGE-SECRET-{+}KEY-1{u58}", "hv{+}s.{a90}",
        ],
        quiet: [
            "npm_config_registry", "npm_{a20}", "pypi-server", "SG.1 is a section", "AGE-SECRET-KEY-1...",
            "hvs.short",
        ]),
    RuleVectors(
        rule: "SEC010",
        fires: [
            "e{+}yJhbGciOiJIUzI1NiJ9.e{+}yJzdWIiOiJhbm5hIn0.{a43}", "token e{+}y{a20}.e{+}y{a40}.{a43}",
            "(e{+}yJhbGciOiJSUzI1NiJ9.e{+}yJpZCI6NX0a.{a86})",
            "https://a.test/#t=e{+}y{a20}.e{+}y{a30}.{a40}",
            "`e{+}y{a20}.e{+}y{a40}.{a43}`", "e{+}y{a60}.e{+}y{a300}.{a171}",
        ],
        quiet: [
            "eyJhbGciOiJIUzI1NiJ9...", "eyJ.eyJ.x", "the eye.eyebrow.lash",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.{a43}",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
            "header.payload.signature",
        ]),
    RuleVectors(
        rule: "SEC011",
        fires: [
            "postgres://app:{a16}@db.test/x", "mysql://root:{a12}@10.example:3306/a",
            "redis://:{a20}@cache.test:6379",
            "https://anna:{a14}@files.test/", "amqp://svc:{a16}@mq.test/v",
            "mongodb+srv://u:{a18}@c.test/d?w=1",
        ],
        quiet: [
            "postgres://user:password@localhost/db", "https://user:${PASSWORD}@host.test/",
            "https://example.com:8080/@name",
            "redis://localhost:6379", "ssh://git@host.test/repo", "postgres://user:<password>@host.test/db",
            "https://a.test/x:y@z",
        ]),
    RuleVectors(
        rule: "SEC012",
        fires: [
            "Authorization: Bearer {a30}", "curl -H 'Authorization: Bearer {a40}' https://a.test",
            "authorization: token {a32}",
            "\"Authorization\": \"Bearer {a30}\"", "Authorization: Basic YW5uYTpyN1{+}FwWDk0a1oydncz",
            "Proxy-Authorization: Bearer {a30}",
        ],
        quiet: [
            "Authorization: Bearer $TOKEN", "Authorization: Bearer <token>",
            "Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE",
            "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Authorization is a header.",
            "authorization: required for all requests",
        ]),
    RuleVectors(
        rule: "SEC013",
        fires: [
            "API_TOKEN={a32}", "api_key = \"{a32}\"", "PASSWORD={a14}", "client-secret: {a40}",
            "\"access_token\": \"{a40}\"", "export DB_PASSWORD='{a16}'",
            "aws_secret_access_key = {a40}",
        ],
        quiet: [
            "API_KEY=$API_KEY", "api_key: ${{ secrets.API_KEY }}", "password: changeme123456",
            "token: 123e4567-e89b-12d3-a456-426614174000",
            "secret = os.environ[\"APP_SECRET_2\"]", "token = tokens_per_second_v2",
            "The secret: nobody knows what lies below.", "key = {a32}",
        ]),
    RuleVectors(
        rule: "SEC014",
        fires: [
            "https://b.test/o?X-Amz-Signature={h64}", "https://b.test/o?a=1&sig={a43}%3D",
            "https://b.test/?access_token={a40}",
            "https://b.test/f?se=2027&amp;sig={a43}", "https://b.test/?X-Goog-Signature={h128}",
            "https://b.test/d?token={a32}",
        ],
        quiet: [
            "https://b.test/?sig=short", "https://b.test/?token=YOUR_TOKEN_GOES_HERE_1",
            "https://b.test/?page=2&sort=name",
            "https://b.test/?v={h64}", "https://b.test/?access_token=${TOKEN}",
            "https://b.test/?key=introduction-to-batches-2",
        ]),
]
