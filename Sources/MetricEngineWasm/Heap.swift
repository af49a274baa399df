#if arch(wasm32)
    // The one file of this module that handles raw memory: a browser gives it nothing but a range of addresses.
    // `wasm-ld` places the stack and the constants below `tableStart`, and a test checks that it did.

    /// Where the heads of the 32 lists of free blocks stand: 4 MiB.
    ///
    /// Memory begins as zeros, and 0 ends a list.
    private let tableStart: UInt = 0x40_0000
    /// The first address that is handed out.
    private let heapStart: UInt = 0x40_0100
    /// The end of the memory that the module is linked with: 128 MiB.
    private let heapEnd: UInt = 0x800_0000
    /// In front of each block stands its size class.
    private let header: UInt = 16

    /// The address of a word of memory.
    private func word(_ address: UInt) -> UnsafeMutablePointer<UInt> {
        guard let pointer = unsafe UnsafeMutablePointer<UInt>(bitPattern: address) else {
            preconditionFailure("no word is kept at address zero")
        }
        return unsafe pointer
    }

    /// Hands out a block whose size is the next power of two; freed blocks of that size are used again.
    @_cdecl("posix_memalign")
    public func allocateAligned(
        _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ size: Int
    ) -> Int32 {
        let wanted = UInt(max(size, 1)) + header + UInt(alignment > 16 ? alignment : 0)
        let sizeClass = UInt(UInt.bitWidth - (wanted - 1).leadingZeroBitCount)
        let list = unsafe word(tableStart + 4 * sizeClass)
        var block = unsafe list.pointee
        if block != 0 {
            unsafe list.pointee = word(block).pointee
        } else {
            let frontier = unsafe word(heapStart)
            block = unsafe frontier.pointee == 0 ? heapStart + 16 : frontier.pointee
            guard block + (1 << sizeClass) <= heapEnd else { return 12 }
            unsafe frontier.pointee = block + (1 << sizeClass)
        }
        var address = block + header
        if alignment > 16 { address = (address + UInt(alignment) - 1) & ~(UInt(alignment) - 1) }
        unsafe word(address - 8).pointee = sizeClass
        unsafe word(address - 4).pointee = block
        unsafe result.pointee = UnsafeMutableRawPointer(bitPattern: address)
        return 0
    }

    /// Puts a block back on the list of its size.
    @_cdecl("free")
    public func release(_ pointer: UnsafeMutableRawPointer?) {
        guard let pointer = unsafe pointer else { return }
        let address = unsafe UInt(bitPattern: pointer)
        let sizeClass = unsafe word(address - 8).pointee
        let block = unsafe word(address - 4).pointee
        let list = unsafe word(tableStart + 4 * sizeClass)
        unsafe word(block).pointee = list.pointee
        unsafe list.pointee = block
    }

    /// Memory for the caller's text.
    @_cdecl("wattle_allocate")
    public func allocateText(_ length: Int32) -> UnsafeMutableRawPointer? {
        unsafe UnsafeMutableRawPointer.allocate(byteCount: Int(max(length, 1)), alignment: 16)
    }

    /// Gives the caller's memory back.
    @_cdecl("wattle_free")
    public func freeText(_ pointer: UnsafeMutableRawPointer?) {
        unsafe pointer?.deallocate()
    }

    /// Evaluates the expression at an address; NaN when something is wrong with it.
    @_cdecl("wattle_evaluate")
    public func evaluateText(_ pointer: UnsafeRawPointer?, _ length: Int32) -> Double {
        guard let pointer = unsafe pointer, length >= 0 else { return .nan }
        let buffer = unsafe UnsafeRawBufferPointer(start: pointer, count: Int(length))
        return quantile(0, of: unsafe Array(buffer))
    }
#endif
