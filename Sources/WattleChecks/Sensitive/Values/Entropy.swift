/// How many bits a byte of the text carries on average, if its own frequencies are taken (Shannon).
/// - Parameters:
///   - text: the text.
///   - range: the bytes meant; of long ones the first 256 count.
/// - Returns: 0 for a run of one byte, log2(n) for n different ones.
func entropy(of text: TextSpan, _ range: Range<Int>) -> Double {
    let range = range.prefix(LogarithmTable.largest)
    guard !range.isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    for place in range { counts[Int(text[place])] += 1 }
    let total = range.count
    let sum = counts.reduce(0.0) { $0 + Double($1) * LogarithmTable.log2[$1] }
    return LogarithmTable.log2[total] - sum / Double(total)
}

/// The least entropy of a value that looks made by chance: `most`, or a share of what its length allows.
func entropyFloor(length: Int, most: Double) -> Double {
    min(most, 0.8 * LogarithmTable.log2[min(length, LogarithmTable.largest)])
}

/// Logarithms to the base of 2, which the standard library does not have.
enum LogarithmTable {
    static let largest = 256
    /// By the number; 0 for 0, which stands before it in the sum of an entropy.
    static let log2: [Double] = [0] + (1...largest).map { logarithm(of: Double($0)) }

    /// Digit by digit: squaring a number doubles its logarithm.
    private static func logarithm(of number: Double) -> Double {
        var result = Double(number.exponent)
        var rest = number.significand
        var digit = 0.5
        for _ in 0..<40 {
            rest *= rest
            if rest >= 2 {
                rest /= 2
                result += digit
            }
            digit /= 2
        }
        return result
    }
}
