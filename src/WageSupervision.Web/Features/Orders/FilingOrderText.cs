using WageSupervision.Domain.Orders;

namespace WageSupervision.Web.Features.Orders;

/// <summary>Orders to file periodically in words.</summary>
public static class FilingOrderText
{
    /// <summary>An order's stage, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(FilingOrderStage stage) => stage switch
    {
        FilingOrderStage.Proposed => ("待审定", "look"),
        FilingOrderStage.ToBeServed => ("待送达", "look"),
        FilingOrderStage.Standing => ("执行中", "open"),
        FilingOrderStage.Declined => ("不予责令", "quiet"),
        _ => ("期满结束", "quiet"),
    };
}
