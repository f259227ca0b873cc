using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages;

/// <summary>The records 条例724 keeps for three years.</summary>
public enum SiteRecordKind
{
    /// <summary>第十五条第一款.</summary>
    [Choice("工资支付台账")]
    WageLedger,

    /// <summary>第二十八条第三款.</summary>
    [Choice("工地用工管理台账")]
    SiteLedger,
}

/// <summary>保存至少3年.</summary>
public static class SiteRecords
{
    private const int Years = 3;

    /// <summary>The last day on which a record must still be kept; 29 February becomes 28.</summary>
    /// <param name="start">The day a wage ledger was made; the day a site was complete and all wages were paid.</param>
    public static DateOnly KeepUntil(DateOnly start) => Dates.AddMonths(start, Years * 12);

    internal static bool TermIsOver(DateOnly? start, DateOnly asOf) => start is DateOnly known && asOf > KeepUntil(known);

    internal static WorkingStep Step(DateOnly? start, string startLabel) => start is DateOnly known
        ? new WorkingStep("至少保存到", $"{startLabel} {Show.Day(known)} + {Years}年", Show.Day(KeepUntil(known)))
        : new WorkingStep("至少保存到", $"{startLabel} + {Years}年", "未定");

    internal static Finding Judge(DateOnly? start, DateOnly asOf, LegalParameters parameters, SiteFact kept) =>
        CitedScope.Covers(Regulations.MigrantWages, asOf) && kept.Holds != true && TermIsOver(start, asOf)
            ? new Finding.NotApplicable("保存期已满")
            : SiteDuty.Judge(asOf, parameters, kept);
}
