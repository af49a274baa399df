/// CLM001: numbers in words.
enum NumberWords {
    static let cardinals = [
        "eight", "eighty", "eleven", "fifteen", "fifty", "five", "forty", "four", "fourteen", "hundred",
        "nine", "nineteen", "ninety", "seven", "seventeen", "seventy", "six", "sixteen", "sixty", "ten",
        "thirteen", "thirty", "thirty-five", "thousand", "three", "twelve", "twenty", "twenty-five", "two",
    ]
    static let multiples = [
        "double", "doubled", "doubles", "doubling", "halved", "halves", "halving", "quadruple",
        "quadrupled", "quadruples", "quadrupling", "quintupled", "quintuples", "triple", "tripled",
        "triples", "tripling",
    ]
    static let fractions = [
        "a quarter", "a third", "one quarter", "one third", "three quarters", "three-quarters", "two thirds",
        "two-thirds",
    ]
    static let manyTimes = [
        "dozens of times", "hundreds of times", "many times", "several times", "thousands of times",
    ]
    static let folds = [
        "eightfold", "fivefold", "fourfold", "hundredfold", "manyfold", "ninefold", "sevenfold", "sixfold",
        "tenfold", "thousandfold", "threefold", "twentyfold", "twofold",
    ]
}

/// CLM002, CLM006, CLM017: units of measurements.
enum UnitWords {
    static let quantities = [
        "btu", "eflop/s", "eflops", "exaflop/s", "exaflops", "flop/s", "flops", "gb/s", "gbit/s", "gbps",
        "gbyte/s", "gflops", "gib/s", "gigaflops", "gigawatt", "gigawatt hours", "gigawatt-hours",
        "gigawatts", "gpu hours", "gpu-days", "gpu-hours", "gpu days", "gw", "gwh", "h100 hours",
        "iops", "j", "joule", "joules", "kb/s", "kilojoules", "kilowatt", "kilowatt hours",
        "kilowatt-hours", "kilowatts", "kj", "kva", "kw", "kwh", "kwp", "mb/s", "mbit/s", "mbps", "mib/s",
        "megajoules", "megawatt", "megawatt hours", "megawatt-hours", "megawatts", "mj", "mva", "mw",
        "mwh", "operations per second", "ops/s", "petaflop/s", "petaflops", "pflop/s", "pflops", "tb/s",
        "tbit/s", "tbps", "teraflop/s", "teraflops", "terawatt-hours", "tflop/s", "tflops", "tib/s",
        "tops", "tops/w", "twh", "w", "watt", "watt hours", "watt-hours", "watts", "wh",
    ]
    static let benchmarks = [
        "images per second", "images/s", "inferences per second", "j per token", "j/tok", "j/token",
        "joules per token", "joules/token", "kj/request", "kwh per million tokens", "kwh/mtok",
        "mj/token", "output tokens per second", "output tokens/s", "qps", "queries per second",
        "queries/s", "req/s", "requests per second", "requests/s", "rps", "samples per second",
        "samples/s", "tok/j", "tok/s", "tok/s/gpu", "tok/s/mw", "tok/s/user", "tok/s/w", "tokens a second",
        "tokens per joule", "tokens per megawatt", "tokens per second", "tokens per watt",
        "tokens/j", "tokens/joule", "tokens/s", "tokens/s/gpu", "tokens/s/mw", "tokens/s/user",
        "tokens/s/w", "tokens/sec", "tokens/second", "tokens/watt", "tps", "wh per query", "wh/query",
    ]
    static let durations = [
        "microseconds", "milliseconds", "ms", "nanoseconds", "ns", "s", "sec", "second", "seconds", "us",
    ]
    static let currencies = [
        "cent", "cents", "chf", "ct", "dollar", "dollars", "eur", "euro", "euros", "gbp", "pounds", "usd",
    ]
    /// Behind an amount of money.
    static let prices = [
        "/1k tokens", "/1m tokens", "/gpu", "/gpu-hour", "/gpu-hr", "/gpu/h", "/gpuh", "/h", "/hour", "/hr",
        "/kw", "/kwh", "/m tokens", "/million tokens", "/mtok", "/mwh", "/token", "/w", "a gpu hour",
        "a kilowatt-hour", "a million tokens", "a token", "an hour", "per 1,000 tokens", "per 1k tokens",
        "per 1m tokens", "per accelerator", "per gpu", "per gpu hour", "per gpu-hour", "per hour",
        "per hour and gpu", "per kilowatt", "per kilowatt hour", "per kilowatt-hour", "per kw", "per kwh",
        "per megawatt", "per megawatt-hour", "per million", "per million input tokens",
        "per million output tokens", "per million tokens", "per mtok", "per mwh", "per query",
        "per request", "per token", "per watt",
    ]
}
