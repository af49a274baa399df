/// What concerns persons.
///
/// Numbers pass their checks by calculation and belong to nobody that is known.
let personalVectors: [RuleVectors] = [
    RuleVectors(
        rule: "PII001",
        fires: [
            "nobody.fake{+}@fake-mail.dev", "<a.b+c{+}@fake-mail.dev>", "mailto:info{+}@fake-mail.co.uk",
            "A_B{+}@x9.fake-mail.dev.",
            "[write](mailto:anna{+}@fake-mail.dev)", "author: zz{+}@fake-mail.dev",
        ],
        quiet: [
            "someone@sub.example.org", "a@b.test", "git@github.com:owner/repo.git", "noreply@fake-mail.dev",
            "logo@2x.png",
            "lodash@4.17.21", "@user@mastodon.social", "a @ b.dev", "actions/checkout@v4",
        ]),
    RuleVectors(
        rule: "PII002",
        fires: [
            "Call +44 20 0000 0000", "+49 (30) 0000-0000", "tel:+33100000000", "(415) 555-2{+}671",
            "415-555-2{+}671", "1-415-555-2{+}671",
            "+1.415.555.2{+}671", "+81 3-0000-0000",
        ],
        quiet: [
            "+1 202-555-0143", "+44 20 7946 0123", "2026-11-20", "+1.23456789", "1.415.5552",
            "+10 000 000 tokens", "123-456-7890",
            "+40 % and +12.5", "a+4420000000", "415-555-26711", "10-20-30", "+0 123 4567 890",
            "2.415.555.2671.3",
        ]),
    RuleVectors(
        rule: "PII003",
        fires: [
            "DE75512108001245126199", "DE75 5121 0800 1245 1261 99", "pay to GB{+}82WEST12345698765432.",
            "(NL{+}91ABNA0417164300)",
            "CH{+}93 0076 2011 6238 5295 7", "FR{+}1420041010050500013M02606",
        ],
        quiet: [
            "DE00512108001245126199", "DE7551210800124512619", "XX75512108001245126199",
            "de75512108001245126199", "GB200 NVL72 racks",
            "DE755121080012451261990",
        ]),
    RuleVectors(
        rule: "PII004",
        fires: [
            "4000 0000 0000 0002", "4000-0000-0000-0002", "4000000000000002", "card 5{+}204 2400 0000 0005",
            "3{+}782 400000 00006",
            "| 6{+}011 2400 0000 0006 |",
        ],
        quiet: [
            "4111 1111 1111 1111", "4242424242424242", "4000 0000 0000 0003", "0.4000000000000002",
            "1000 0000 0000 0008",
            "4000 0000 0000 0002 7", "a4000000000000002", "378282246310005",
        ]),
    RuleVectors(
        rule: "PII005",
        fires: [
            "078-05-1120", "SSN 219-09-9{+}999", "(001-01-0001)", "ssn: 899-99-9999", "| 212-34-5670 |",
            "665-12-3456",
        ],
        quiet: [
            "000-12-3456", "666-12-3456", "900-12-3456", "212-00-3456", "212-34-0000", "123-45-6789",
            "2026-11-20", "1212-34-5670", "212-34-56701",
        ]),
    RuleVectors(
        rule: "PII006",
        fires: [
            "GPS 12.345678, -98.765432", "lat: 12.345678, lon: -98.765432", "12.345678° N, 98.765432° W",
            "coordinates (12.3456, 98.7654)",
            "https://a.test/maps/@12.34567,-98.76543,17z", "\"latitude\": -12.34567, \"longitude\": 98.76543",
        ],
        quiet: [
            "51.5, -0.12", "0.12345, 0.23456", "gps 12.345, 98.765", "tensor([12.345678, -98.765432])",
            "map 95.12345, 12.34567",
            "lat 12.345678", "12.345678 -98.765432",
        ]),
    RuleVectors(
        rule: "ENV001",
        fires: [
            "ssh 10.11.12.13", "http://192.168.1.20:8080/", "172.20.3.4", "100.64.7.8", "fd12:3456:789a::5",
            "fe80::1c2d:3e4f", "169.254.3.7",
        ],
        quiet: [
            "10.0.0.0/8 is private", "192.168.1.0", "192.0.2.44", "172.32.1.1", "1.2.3.4.5",
            "version 10.11.12.13", "v10.1.2.3", "2001:db8::5",
            "fd00::/8", "10.256.1.1", "8.8.8.8", "10.1.2.3/24",
        ]),
    RuleVectors(
        rule: "ENV002",
        fires: [
            "http://build7.fake.corp/x", "api.default.svc.cluster.local", "https://wiki.fake.internal/",
            "printer.fake.lan", "ssh nas.local",
            "git.fake.intranet",
        ],
        quiet: [
            "host.docker.internal", "settings.local.json", "self.internal", "localhost", "a.example",
            "your-host.corp", "the .local suffix",
            "Foo.internal()", "value.home",
        ]),
    RuleVectors(
        rule: "ENV003",
        fires: [
            "cat /{+}Users/zz{+}fake/notes.md", "/home/zz{+}fake/x", "C:\\Users\\zz{+}fake\\x",
            "file at /{+}Users/zz{+}fake", "\"C:\\\\Users\\\\zz{+}fake\"",
            "/mnt/c/{+}Users/zz{+}fake/x",
        ],
        quiet: [
            "/{+}Users/you/vault", "C:\\Users\\<name>\\x", "https://example.com/home/page", "/home/$USER/x",
            "/home/runner/work", "/{+}Users/Shared/x",
            "content/home/page/x", "/home/index.html", "~/notes.md",
        ]),
    RuleVectors(
        rule: "ENV004",
        fires: [
            "file:///srv/vault/a.md", "obsidian://open?vault=Fake%20Diary&file=a", "smb://nas9/share",
            "\\\\nas9\\projects", "[a](file:///srv/b.pdf)",
            "obsidian://vault/Diary/plan",
        ],
        quiet: [
            "file:///path/to/file", "file: a.md", "obsidian://open", "obsidian://open?vault=my%20vault",
            "\\\\server\\share", "a \\\\ b \\\\ c",
            "profile://x/y", "https://a.test/file/x",
        ]),
    RuleVectors(
        rule: "ENV005",
        fires: [
            "9c:35:eb:12:34:56", "9C-35-EB-12-34-56", "mac 00:1a:2b:3c:4d:5f", "(f4:5c:89:aa:01:02)",
            "`9c:35:eb:0a:0b:0c`", "ether 9c:35:eb:12:34:56 txqueuelen",
        ],
        quiet: [
            "12:30:45", "ratio 12:34:56:78", "00:00:5e:00:53:af", "ff:ff:ff:ff:ff:ff", "9c:35:eb:12:34:56:78",
            "aa:bb:cc:dd:ee:ff", "12:34:56:78:90:12",
        ]),
    RuleVectors(
        rule: "ENV006",
        fires: [
            "https://fake.slack.com/archives/C0FAKE/p1", "https://docs.google.com/document/d/{a44}/edit",
            "https://fake.atlassian.net/browse/AB-12",
            "https://zoom.us/j/{d11}", "https://meet.google.com/abc-defg-hij",
            "https://www.notion.so/fake/Plan-{h32}",
        ],
        quiet: [
            "https://slack.com/help/articles", "https://docs.google.com/", "https://zoom.us/download",
            "https://www.notion.so/product",
            "https://docs.google.com/document/d/e/2PACX-{a40}/pub", "https://fake.slack.com/",
        ]),
    RuleVectors(
        rule: "PRV001",
        fires: [
            "Confidential: draft", "STRICTLY CONFIDENTIAL", "TLP:RED", "TLP:AMBER+STRICT", "Internal only.",
            "For internal use", "Please do not share this.",
            "Do not distribute", "shown under NDA", "Private note: call them", "under embargo",
        ],
        quiet: [
            "confidentiality", "a confidential computing enclave", "confidential VMs", "internal struct",
            "Threads do not share memory.",
            "TLP:RED, TLP:AMBER, TLP:GREEN and TLP:CLEAR are its labels", "This is not confidential.",
            "an agenda", "TLP:GREEN",
            "as confidential as possible",
        ]),
]
