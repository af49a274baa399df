internal import Foundation

/// Applies a pure function to each element on all cores and returns the results in the order of the input.
///
/// The only place where work is spread over tasks. A task takes the next run of elements when it has finished one, so
/// that a few large notes do not leave a core idle; a task per element would cost more than a small note itself.
package func parallelMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Int, Element) -> Result
) async -> [Result] {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    guard workers > 1, elements.count > 1 else {
        return elements.enumerated().map { transform($0.offset, $0.element) }
    }
    let length = max(1, min(64, elements.count / (workers * 8)))
    let starts = stride(from: 0, to: elements.count, by: length)
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        var runs = starts.makeIterator()
        func start(_ first: Int) {
            group.addTask {
                let last = min(first + length, elements.count)
                return (first / length, (first..<last).map { transform($0, elements[$0]) })
            }
        }
        for _ in 0..<workers {
            guard let first = runs.next() else { break }
            start(first)
        }
        var parts = [[Result]](repeating: [], count: (elements.count + length - 1) / length)
        for await (index, part) in group {
            parts[index] = part
            if let first = runs.next() { start(first) }
        }
        return parts.flatMap(\.self)
    }
}
