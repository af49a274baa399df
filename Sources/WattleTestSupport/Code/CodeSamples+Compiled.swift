extension CodeSample {
    static let compiled = [swift, rust, go, c, cpp, java]

    private static let swift = CodeSample(
        "swift",
        ##"""
        import Foundation

        /// A reading of one meter. /* not a block */
        @available(macOS 15, *)
        public struct Reading: Codable, Sendable {
            /* outer /* inner */ still outer */
            public let watts: Double
            let label: String?
            private static let limit = 0x1F_FF + 1_000 - 1.5e-3

            public init(watts: Double, label: String? = nil) {
                self.watts = watts
                self.label = label
            }

            var summary: String {
                get { "draws \(watts.formatted()) W, \(label ?? "no \("inner") name")" }
            }

            func longText() -> String {
                """
                First line "quoted" \(watts > 10 ? "high" : "low")
                Second line \n
                """
            }
        }

        extension Array where Element == Reading {
            func total(above threshold: Double = .zero) -> Double {
                reduce(0) { $1.watts > threshold ? $0 + $1.watts : $0 }
            }
        }

        #if os(Linux)
        let path = #"C:\temp\#(1 + 2)"#
        #endif

        enum Failure: Error { case missing(name: String), tooMany(Int) }

        func load(_ name: String) async throws(Failure) -> [Reading] {
            guard let url = URL(string: "https://example.org/\(name)") else { throw Failure.missing(name: name) }
            for await line in url.lines where !line.isEmpty {
                print(line, separator: "\t", terminator: "\u{1F600}")
            }
            return []
        }
        """##)

    private static let rust = CodeSample(
        "rust",
        ##"""
        //! A small queue.
        use std::collections::{HashMap, VecDeque};

        #[derive(Debug, Clone, PartialEq)]
        pub struct Job<'a, T: Send + 'static> {
            name: &'a str,
            payload: Option<T>,
            priority: u8,
        }

        /* outer /* nested */ comment */
        impl<'a, T> Job<'a, T> where T: Send {
            pub const MAX_PRIORITY: u8 = 0xFF;

            pub fn new(name: &'a str) -> Self {
                Self { name, payload: None, priority: 1_0u8 }
            }

            fn first_char(&self) -> char {
                match self.name.chars().next() {
                    Some('\n') | Some('\'') => '\u{2603}',
                    Some(c @ 'a'..='z') => c,
                    _ => 'x',
                }
            }
        }

        fn main() -> Result<(), Box<dyn std::error::Error>> {
            let raw = r#"a "quoted" \ string"#;
            let bytes = b"bytes\x00";
            let mut map: HashMap<String, f64> = HashMap::new();
            'outer: for i in 0..10 {
                if i % 2 == 0 { continue 'outer; }
                map.insert(format!("key {i}"), 1.5e3_f64 * i as f64);
            }
            println!("{:?} {}", map, raw.len());
            assert_eq!(bytes.len(), 6);
            Ok(())
        }
        """##)

    private static let go = CodeSample(
        "go",
        #"""
        // Package meter reads meters.
        package meter

        import (
            "context"
            "fmt"
            "time"
        )

        const (
            Idle State = iota
            Busy
        )

        type State int

        type Reading struct {
            Watts float64 `json:"watts,omitempty"`
            At    time.Time
        }

        /* A block
           comment. */
        func (r *Reading) String() string {
            return fmt.Sprintf("%.1f W at %s\n", r.Watts, r.At.Format(time.RFC3339))
        }

        func Watch(ctx context.Context, every time.Duration, out chan<- Reading) error {
            ticker := time.NewTicker(every)
            defer ticker.Stop()
            for i := 0; ; i++ {
                select {
                case <-ctx.Done():
                    return ctx.Err()
                case t := <-ticker.C:
                    out <- Reading{Watts: 0x1p-2 + float64(i)*1e3, At: t}
                }
            }
        }

        func split(text string) map[rune]int {
            counts := make(map[rune]int, 0b101)
            for _, c := range text {
                if c == 'ä' || c == '\n' {
                    counts[c]++
                } else if c != nil {
                    continue
                }
            }
            raw := `no \escape
        here`
            return counts
        }
        """#)

    private static let c = CodeSample(
        "c",
        #"""
        #include <stdio.h>
        #include "meter.h"

        #define LIMIT 1024u
        #ifdef DEBUG
        #  define LOG(fmt, ...) fprintf(stderr, fmt "\n", __VA_ARGS__)
        #endif

        /* Ring buffer of readings. */
        typedef struct ring {
            double values[LIMIT];
            size_t head, count;
        } ring_t;

        static inline int ring_push(ring_t *r, double value)
        {
            if (r == NULL || r->count >= LIMIT) {
                return -1;          // full
            }
            r->values[(r->head + r->count++) % LIMIT] = value;
            return 0;
        }

        int main(int argc, char **argv)
        {
            ring_t ring = {0};
            const char *name = argc > 1 ? argv[1] : "none\t\"quoted\"";
            for (unsigned long i = 0; i < 10UL; ++i) {
                if (ring_push(&ring, 1.5e-3f * (float)i) != 0)
                    goto fail;
            }
            switch (name[0]) {
            case '\n': case '\'': case 'x':
                printf("%s: %zu\n", name, ring.count);
                break;
            default:
                puts("a long string that \
        goes on");
            }
            return 0x0;
        fail:
            return 1;
        }
        """#)

    private static let cpp = CodeSample(
        "cpp",
        #"""
        #include <string>
        #include <vector>
        #include <memory>

        namespace meter {

        template <typename T, std::size_t N = 16>
        class Ring final {
        public:
            explicit Ring(T initial) noexcept : first_{initial} {}
            virtual ~Ring() = default;
            [[nodiscard]] constexpr auto size() const -> std::size_t { return count_; }

            void push(T&& value) {
                if (count_ == N) throw std::runtime_error("full");
                values_[count_++] = std::move(value);
            }

        private:
            T first_;
            T values_[N]{};
            std::size_t count_ = 0;
        };

        enum class Kind : uint8_t { idle, busy };

        // Raw strings keep everything.
        static const std::string query = R"sql(select "x" from t where a = ')' )sql";
        constexpr auto million = 1'000'000ULL;
        auto wide = L"wide" + u8"narrow";

        template <typename... Args>
        void log(const char* format, Args&&... args) {
            auto lambda = [&, this](auto value) mutable { return value * 2.5f; };
            for (const auto& [key, value] : pairs) {
                std::cout << key << ": " << static_cast<int>(value) << '\n';
            }
            delete pointer; /* old style */
            return nullptr;
        }

        }  // namespace meter
        """#)

    private static let java = CodeSample(
        "java",
        #"""
        package org.example.meter;

        import java.util.*;
        import static java.lang.Math.max;

        /**
         * A reading of one meter.
         */
        @SuppressWarnings({"unchecked", "rawtypes"})
        public final class Reading<T extends Comparable<T>> implements Cloneable {
            private static final int MAX_COUNT = 0x7fff_ffff;
            private final List<T> values = new ArrayList<>();
            protected volatile double total = 1.5e3d;

            public record Point(int x, long y) { }

            sealed interface Shape permits Circle, Square { }

            @Override
            public String toString() {
                // Text blocks came with Java 15.
                String text = """
                    {"name": "meter",
                     "quote": "\""}
                    """;
                return text + 'c' + '\'' + "\u00e4";
            }

            public <R> R fold(R start, BiFunction<R, ? super T, R> step) throws IOException {
                R result = start;
                for (T value : values) {
                    if (value == null || !(value instanceof Number n && n.intValue() > 0)) continue;
                    result = step.apply(result, value);
                }
                return switch (values.size()) {
                    case 0 -> null;
                    case 1, 2 -> { yield result; }
                    default -> throw new IllegalStateException("too many: " + 10L);
                };
            }
        }
        """#)
}
