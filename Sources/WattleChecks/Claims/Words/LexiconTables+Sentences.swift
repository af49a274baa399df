extension LexiconTable {
    static let hypotheticals = [
        "assume", "assumes", "assuming", "e.g", "for example", "for instance", "hypothetical",
        "hypothetically", "if we", "if you", "imagine", "let us say", "let's assume", "let's say", "say you",
        "suppose", "supposing", "what if",
    ]
    static let definitions = [
        "are defined as", "by definition", "corresponds to", "defined as", "equal to", "equals",
        "equivalent to", "is short for", "stands for",
    ]
    static let ownMeasurements = [
        "i benchmarked", "i measured", "i observed", "i timed", "in my measurements", "in my tests",
        "in our benchmark", "in our benchmarks", "in our experiments", "in our measurements", "in our runs",
        "in our test", "in our tests", "my measurements", "our benchmark", "our benchmarks",
        "our experiments", "our measurement", "our measurements", "our meter", "our own measurements",
        "our runs", "our test", "our tests", "we benchmarked", "we have measured", "we measure",
        "we measured", "we observed", "we profiled", "we timed", "were measured by us",
    ]
    static let conditions = [
        "a100", "accelerator", "accelerators", "awq", "b100", "b200", "b300", "batch", "batch size",
        "bf16", "bfloat16", "bits", "blackwell", "card", "cards", "checkpoint", "chip", "chips", "claude",
        "cluster", "commit", "concurrency", "concurrent", "context", "context length", "core", "cores",
        "cpu", "cpus", "cuda", "deepseek", "device", "devices", "driver", "firmware", "fp16", "fp32", "fp4",
        "fp8", "fp64", "gaudi", "gb200", "gb300", "gemini", "gemma", "gh200", "gpt", "gpt-oss", "gptq",
        "gpu", "gpus", "grace", "h100", "h200", "h20", "half precision", "hardware", "hgx", "hopper",
        "input tokens", "instance", "instances", "int4", "int8", "kernel", "l4", "l40s", "laptop", "linux",
        "llama", "llm", "llms", "machine", "machines", "macos", "mi300x", "mi325x", "mi355x", "mistral",
        "mixtral", "model", "models", "moe", "node", "nodes", "nvfp4", "nvl72", "output tokens",
        "parallelism", "parameter", "parameters", "precision", "processor", "prompt", "prompts",
        "pytorch", "quantised", "quantized", "qwen", "rack", "racks", "release", "rocm", "rubin",
        "server", "servers", "sglang", "single precision", "supercomputer", "tensorrt", "thread", "threads",
        "tpu", "tpus", "trainium", "version", "vllm", "weights",
    ]
    static let normatives = [
        "allowed", "at your own", "be sure to", "budget", "ensure", "limit", "limited to", "make sure",
        "may not", "must", "need to", "needs to", "required", "requires at least", "shall", "should",
        "target",
    ]
    static let timings = [
        "completes", "finished", "finishes", "inter-token", "itl", "latencies", "latency", "median", "p50",
        "p90", "p95", "p99", "per request", "per step", "per token", "response time", "round trip",
        "runs in", "step time", "time to first token", "took", "takes", "tpot", "ttft",
    ]
    static let imperatives = [
        "add", "adjust", "allow", "change", "choose", "click", "configure", "cut", "decrease", "divide",
        "drag", "drop", "enter", "give", "increase", "keep", "lower", "make", "move", "multiply", "open",
        "pick", "press", "put", "raise", "reduce", "remove", "resize", "round", "scale", "select", "set",
        "take", "try", "turn", "type", "use", "wait", "write", "zoom",
    ]
    static let everywhere = [
        "anywhere", "ever built", "ever created", "ever designed", "ever made", "ever measured",
        "ever published", "ever recorded", "ever released", "ever seen", "ever shipped", "ever trained",
        "in europe", "in existence", "in history", "in its class", "in its segment", "in the country",
        "in the field", "in the industry", "in the market", "in the world", "of any", "of its kind",
        "of its size", "of its type", "on earth", "on the market", "on the planet", "worldwide",
    ]
    static let programStates = [
        "active", "being", "checked", "chosen", "connected", "displayed", "edited", "editing", "enabled",
        "focused",
        "highlighted", "hovered", "installed", "loaded", "logged", "no", "open", "opened", "playing",
        "running", "selected", "shown", "signed", "typed", "viewed", "viewing", "visible",
    ]
    static let editions = [
        "accelerator", "accelerators", "advances", "architecture", "benchmark", "benchmarks", "build",
        "chip", "chips", "data", "driver", "drivers", "edition", "figures", "firmware", "gpu", "gpus",
        "generation", "generations", "hardware", "iteration", "kernel", "model", "models", "news",
        "numbers", "prices", "release", "releases", "research", "results", "sdk", "stable", "technology",
        "version", "versions",
    ]
}
