/// What the evaluation of a block gives before the page's sentences are added.
struct BlockTables {
    var columns: [ResultColumn] = []
    var groups: [ResultGroup] = []
    var rowHead = utf8("System")
    var detail = ResultDetail.table
    var chart: ChartChoice?
    /// What is charted; empty for the charted column.
    var quantity: [UInt8] = []
    var unit: [UInt8] = []
    /// What the result says, in one sentence; empty for the ends of the charted column.
    var summary: [UInt8] = []
}
