#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#else
    private import Darwin
#endif

/// The system's error number for a port that somebody else has.
let addressInUse: CInt = EADDRINUSE
