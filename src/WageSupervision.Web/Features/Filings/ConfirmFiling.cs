using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>确认提交: nothing is filed before it.</summary>
/// <param name="FilingId">The filing.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record ConfirmFiling(Guid FilingId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>Accepts the filing with its lines and findings, all or nothing.</summary>
public sealed class ConfirmFilingHandler(AppDbContext database, ICurrentUser user, FilingIntake intake) : IRequestHandler<ConfirmFiling, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ConfirmFiling request, CancellationToken cancellationToken)
    {
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State != FilingState.AwaitingConfirmation)
        {
            throw new ProcedureRuleException("not-awaiting-confirmation", "《浙江省企业工资支付管理办法》第十一条", "这份工资表不在待确认状态，不能再次提交。");
        }

        var standing = await database.Filings.SingleOrDefaultAsync(
            f => f.EnterpriseId == filing.EnterpriseId && f.Period == filing.Period && f.Employment == filing.Employment && f.CycleKey == filing.CycleKey && f.ReplacedBy == null
                && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings), cancellationToken);
        if (standing is not null)
        {
            if (filing.ReplacementReason.Length == 0)
            {
                throw new ProcedureRuleException("reason-missing", "《浙江省企业工资支付管理办法》第十三条",
                    $"{filing.Period:yyyy年M月}的工资表已经受理（回执 {standing.ReceiptNumber}）。更正已受理的工资表要写明原因，请重新上传并填写更正原因；原表会保留。");
            }

            standing.ReplacedBy = filing.FilingId;
            standing.Version++;
            filing.Replaces = standing.FilingId;

            // The old one steps down before the new one stands: the index allows one standing filing a period.
            await database.SaveChangesAsync(cancellationToken);
        }

        await intake.AcceptAsync(filing, cancellationToken);
        return Unit.Value;
    }
}
