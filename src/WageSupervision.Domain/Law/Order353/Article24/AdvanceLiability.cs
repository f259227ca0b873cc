namespace WageSupervision.Domain.Law.Order353.Article24;

/// <summary>Why wages on a construction project are owed.</summary>
public enum AdvanceCause
{
    /// <summary>第二十四条第一款.</summary>
    [Choice("建设单位未按约定及时划拨工程款")]
    LatePaymentByOwner,

    /// <summary>第二十四条第一款.</summary>
    [Choice("施工总承包企业未按约定及时划拨工程款")]
    LatePaymentByContractor,

    /// <summary>第二十四条第二款.</summary>
    [Choice("建设单位违法发包")]
    IllegalContractByOwner,

    /// <summary>第二十四条第二款.</summary>
    [Choice("施工总承包企业转包、违法分包")]
    IllegalSubcontractByContractor,
}

/// <summary>Who pays the wages first.</summary>
public enum LiableParty
{
    /// <summary>建设单位.</summary>
    [Choice("建设单位")]
    Owner,

    /// <summary>施工总承包企业.</summary>
    [Choice("施工总承包企业")]
    GeneralContractor,
}

/// <summary>Who must pay how much.</summary>
/// <param name="LiableParty">Who.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Capped">Whether the unpaid price limits it.</param>
/// <param name="RuleId">The provision.</param>
public sealed record AdvanceLiability(LiableParty LiableParty, decimal Amount, bool Capped, string RuleId)
{
    /// <summary>Works it out from the cause, the unpaid price and the wages owed, both in yuan.</summary>
    public static AdvanceLiability Of(AdvanceCause cause, decimal unpaidPrice, decimal wagesOwed)
    {
        var late = IsLatePayment(cause);
        return new AdvanceLiability(
            cause is AdvanceCause.LatePaymentByOwner or AdvanceCause.IllegalContractByOwner ? LiableParty.Owner : LiableParty.GeneralContractor,
            late ? Math.Min(unpaidPrice, wagesOwed) : wagesOwed,
            late && wagesOwed > unpaidPrice,
            (late ? RuleBook.Of<LatePayerAdvancesWages>() : RuleBook.Of<UnlawfulContractorBearsWages>()).Basis.RuleId);
    }

    internal static bool IsLatePayment(AdvanceCause cause) => cause is AdvanceCause.LatePaymentByOwner or AdvanceCause.LatePaymentByContractor;

    internal static Finding Judge(AdvanceCause? cause, bool lateOnes, decimal unpaidPrice, decimal wagesOwed, decimal? paid)
    {
        if (cause is not AdvanceCause known)
        {
            return new Finding.Undetermined(["拖欠工资的原因"], []);
        }

        if (IsLatePayment(known) != lateOnes)
        {
            return new Finding.NotApplicable(lateOnes ? "拖欠不是因为未及时划拨工程款" : "拖欠不是因为违法发包、转包、违法分包");
        }

        var liable = Of(known, unpaidPrice, wagesOwed).Amount;
        if (liable == 0 || paid >= liable)
        {
            return Finding.Complied.Instance;
        }

        return paid is decimal advanced
            ? new Finding.Violated(liable - advanced, Work(cause, unpaidPrice, wagesOwed))
            : new Finding.Undetermined(["已经垫付或者清偿的金额"], Work(cause, unpaidPrice, wagesOwed));
    }

    internal static IReadOnlyList<WorkingStep> Work(AdvanceCause? cause, decimal unpaidPrice, decimal wagesOwed)
    {
        if (cause is not AdvanceCause known)
        {
            return [];
        }

        var liability = Of(known, unpaidPrice, wagesOwed);
        var who = Choices.LabelOf(liability.LiableParty);
        return IsLatePayment(known)
            ? [Show.Money($"{who}先行垫付", $"{Money.Plain(wagesOwed)} 与未支付的工程款 {Money.Plain(unpaidPrice)} 中较小的", liability.Amount)]
            : [Show.Money($"{who}清偿", $"拖欠的工资 {Money.Plain(wagesOwed)}，不以工程款为限", liability.Amount)];
    }
}
