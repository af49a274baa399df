/// Numbers of which the least comes out first: a binary heap.
struct LeastFirst {
    private var heap: [Int] = []

    /// Puts a number in.
    mutating func insert(_ number: Int) {
        heap.append(number)
        var place = heap.count - 1
        while place > 0, heap[(place - 1) / 2] > heap[place] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the least number out.
    mutating func removeLeast() -> Int? {
        guard let least = heap.first else { return nil }
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
        var place = 0
        while 2 * place + 1 < heap.count {
            var child = 2 * place + 1
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < heap[place] else { break }
            heap.swapAt(place, child)
            place = child
        }
        return least
    }
}
