namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages;

/// <summary>Wages of a building site that somebody else than the employer is to pay in full. Amounts in yuan.</summary>
/// <param name="Applies">The circumstance that makes it so; <c>null</c> where it is not known.</param>
/// <param name="WagesOwed">拖欠的工资.</param>
/// <param name="Paid">What was paid of it; <c>null</c> where that is not known.</param>
/// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
public readonly record struct SiteClaim(bool? Applies, decimal WagesOwed, decimal? Paid, DateOnly AsOf)
{
    internal Finding Judge(bool? migrant, string circumstance, string otherwise, IReadOnlyList<WorkingStep> working)
    {
        if (!CitedScope.Covers(Regulations.MigrantWages, AsOf))
        {
            return CitedScope.BeforeLaw(Regulations.MigrantWages);
        }

        if (migrant == false || Applies == false)
        {
            return new Finding.NotApplicable(migrant == false ? "劳动者不是农民工" : otherwise);
        }

        if (migrant is null || Applies is null)
        {
            return new Finding.Undetermined([.. Missing(migrant, circumstance)], working);
        }

        return WagesOwed == 0 || Paid >= WagesOwed ? Finding.Complied.Instance
            : Paid is { } paid ? new Finding.Violated(WagesOwed - paid, working)
            : new Finding.Undetermined(["已经清偿的金额"], working);
    }

    private IEnumerable<string> Missing(bool? migrant, string circumstance)
    {
        if (migrant is null)
        {
            yield return "劳动者是不是农民工";
        }

        if (Applies is null)
        {
            yield return circumstance;
        }
    }
}
