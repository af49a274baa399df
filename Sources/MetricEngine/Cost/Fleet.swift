/// How many machines a site feeds, or a demand needs.
package enum Fleet {
    /// Whole accelerators that a power budget feeds, both in watts at one boundary.
    package static func accelerators(watts budget: Double, each watts: Double) -> Double {
        RealMath.floor(budget / watts)
    }

    /// Whole racks that a number of accelerators begins.
    package static func racks(holding accelerators: Double, each size: Double) -> Double {
        RealMath.ceil(accelerators / size)
    }

    /// Instances that serve a peak with room to spare.
    package static func instances(peakRate: Double, headroom: Double, ratePerInstance: Double) -> Double {
        RealMath.ceil(peakRate * (1 + headroom) / ratePerInstance)
    }

    /// Servers that hold a number of instances.
    package static func servers(
        instances: Double, acceleratorsPerInstance: Double, acceleratorsPerServer: Double
    ) -> Double {
        RealMath.ceil(instances * acceleratorsPerInstance / acceleratorsPerServer)
    }
}

/// The yearly cost of a building and its servers in the form of Barroso, Clidaras and Hölzle.
package struct FacilityCost: Equatable, Sendable {
    /// Critical IT power, kilowatts.
    package let criticalKilowatts: Double
    /// Building, power and cooling: price per megawatt, years, yearly upkeep as a share of the price.
    package let building: Investment
    /// Servers: price of all, years, yearly upkeep as a share of the price.
    package let servers: Investment
    /// Share of critical power drawn on average.
    package let load: Double
    /// Power at the meter over power of IT.
    package let pue: Double
    /// Price of a kilowatt hour.
    package let energyPrice: Double
    /// Effective yearly cost of capital.
    package let rate: Double

    /// Something bought, used for years and kept up.
    package struct Investment: Equatable, Sendable {
        /// The price.
        package let price: Double
        /// Years in use.
        package let years: Double
        /// Yearly upkeep as a share of the price.
        package let upkeepShare: Double

        /// Describes a purchase.
        package init(price: Double, years: Double, upkeepShare: Double) {
            self.price = price
            self.years = years
            self.upkeepShare = upkeepShare
        }

        /// The yearly payment at a cost of capital.
        package func capitalPerYear(rate: Double) -> Double {
            Capital.annuity(of: price, rate: rate, periods: years)
        }
        /// The yearly upkeep.
        package var upkeepPerYear: Double { price * upkeepShare }
    }

    /// Describes a site.
    package init(
        criticalKilowatts: Double, building: Investment, servers: Investment, load: Double, pue: Double,
        energyPrice: Double, rate: Double
    ) {
        self.criticalKilowatts = criticalKilowatts
        self.building = building
        self.servers = servers
        self.load = load
        self.pue = pue
        self.energyPrice = energyPrice
        self.rate = rate
    }

    /// The yearly bill for energy.
    package var energyPerYear: Double {
        criticalKilowatts * load * pue * CostUnits.hoursPerYear * energyPrice
    }
    /// All yearly costs.
    package var totalPerYear: Double {
        building.capitalPerYear(rate: rate) + building.upkeepPerYear + servers.capitalPerYear(rate: rate)
            + servers.upkeepPerYear + energyPerYear
    }
}
