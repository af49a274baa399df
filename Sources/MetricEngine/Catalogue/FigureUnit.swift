/// The unit in which a catalogue figure is written.
package enum FigureUnit: UInt8, Sendable, CaseIterable {
    case one
    case share
    case perYear
    case gigabytes
    case megabytes
    case terabytes
    case gigabytesPerSecond
    case terabytesPerSecond
    case petabytesPerSecond
    case gigabitsPerSecond
    case teraflops
    case teraops
    case petaflops
    case watts
    case kilowatts
    case hours
    case years
    case microseconds
    case tokens
    case billions
    case date
    case moneyPerGPUHour
    case money
    case moneyPerKilowattHour
    case moneyPerKilowattMonth
    case moneyPerMegawatt
    case moneyPerMegawattYear
    case gramsPerKilowattHour
    case litresPerKilowattHour
    case kilograms
    case gallonsPerMegawattYear

    /// How data files write it; money stands for the currency of the figure.
    package var symbol: String {
        switch self {
        case .one, .date: ""
        case .share: "%"
        case .perYear: "%/yr"
        case .gigabytes: "GB"
        case .megabytes: "MB"
        case .terabytes: "TB"
        case .gigabytesPerSecond: "GB/s"
        case .terabytesPerSecond: "TB/s"
        case .petabytesPerSecond: "PB/s"
        case .gigabitsPerSecond: "Gbit/s"
        case .teraflops: "TFLOP/s"
        case .teraops: "TOP/s"
        case .petaflops: "PFLOP/s"
        case .watts: "W"
        case .kilowatts: "kW"
        case .hours: "h"
        case .years: "yr"
        case .microseconds: "us"
        case .tokens: "tok"
        case .billions: "billion"
        case .moneyPerGPUHour: "/gpu-h"
        case .money: ""
        case .moneyPerKilowattHour: "/kWh"
        case .moneyPerKilowattMonth: "/kW-month"
        case .moneyPerMegawatt: "/MW"
        case .moneyPerMegawattYear: "/MW-yr"
        case .gramsPerKilowattHour: "g/kWh"
        case .litresPerKilowattHour: "L/kWh"
        case .kilograms: "kg"
        case .gallonsPerMegawattYear: "gal/MW-yr"
        }
    }

    /// What one of this unit is in seconds, joules, watts, bytes, FLOP, grams, litres, hours of a GPU kept apart.
    ///
    /// Money per GPU hour, per kWh and the like are left in their own units: the metric language converts them.
    package var scale: Double {
        switch self {
        case .share, .perYear: 0.01
        case .gigabytes, .gigabytesPerSecond, .billions: 1e9
        case .megabytes: 1e6
        case .terabytes, .terabytesPerSecond, .teraflops, .teraops: 1e12
        case .petabytesPerSecond, .petaflops: 1e15
        case .gigabitsPerSecond: 1.25e8
        case .kilowatts: 1e3
        case .kilograms: 1e3
        case .microseconds: 1e-6
        default: 1
        }
    }

    /// Whether a figure in this unit carries a currency.
    package var isMoney: Bool {
        switch self {
        case .moneyPerGPUHour, .money, .moneyPerKilowattHour, .moneyPerKilowattMonth, .moneyPerMegawatt,
            .moneyPerMegawattYear:
            true
        default: false
        }
    }
}
