using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article33;

/// <summary>第三十三条第一款：工资支付制度违法的，责令改正，给予警告。</summary>
[Basis(
    Regulations.Order353,
    33,
    1,
    "企业制定的工资支付制度违反法律、法规、规章规定的，由人力资源和社会保障部门责令改正，给予警告",
    Title = "工资支付制度违法的，责令改正并警告，不得罚款",
    Interpretation = "本条没有罚款；责令改正，并给予警告，警告另作处罚决定书。")]
public sealed class UnlawfulPaySystemDrawsWarning : IRule<UnlawfulPaySystemDrawsWarning.Facts>
{
    /// <summary>A penalty about to be imposed by the authority.</summary>
    /// <param name="Circumstances">What it depends on.</param>
    /// <param name="Warned">Whether a warning is given; <c>null</c> where that is not decided.</param>
    /// <param name="ProposedFine">Yuan; this article allows none.</param>
    public readonly record struct Facts(PenaltyCircumstances Circumstances, bool? Warned, decimal ProposedFine = 0);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        var fine = Penalties.JudgeFine(facts.Circumstances, Violation.UnlawfulPaySystem, Respondent.Enterprise, facts.ProposedFine);
        return fine.Outcome != Outcome.Complied ? fine : facts.Warned switch
        {
            true => Finding.Complied.Instance,
            false => new Finding.Violated(null, Work(facts, parameters)),
            null => new Finding.Undetermined(["是否给予警告"], Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) => facts.Circumstances is null ? [] :
    [
        .. Penalties.Work(facts.Circumstances, Respondent.Enterprise, facts.ProposedFine),
        new WorkingStep("警告", "", facts.Warned switch { true => "给予", false => "没有给予", null => "未定" }),
    ];
}
