using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>Approves or declines a change; the proposer may only withdraw it.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="Approve">Whether it shall hold.</param>
/// <param name="Comment">Why not, where it is declined.</param>
[CommandName("DecideParameterChange", "决定参数修改")]
[AllowedTo(Role.Administrator)]
public sealed record DecideParameterChange(Guid ChangeId, bool Approve, string? Comment) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => ChangeId.ToString();
}

/// <summary>Shape of <see cref="DecideParameterChange"/>.</summary>
public sealed class DecideParameterChangeValidator : AbstractValidator<DecideParameterChange>
{
    /// <summary>Sets the checks.</summary>
    public DecideParameterChangeValidator()
    {
        RuleFor(r => r.Comment).NotEmpty().When(r => !r.Approve).WithMessage("请写明为什么不改。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
    }
}

/// <summary>Decides.</summary>
public sealed class DecideParameterChangeHandler(AppDbContext database, ICurrentUser user, ParameterStore store, PortalClock clock)
    : IRequestHandler<DecideParameterChange, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideParameterChange request, CancellationToken cancellationToken)
    {
        var change = await database.ParameterChanges.SingleOrDefaultAsync(c => c.ChangeId == request.ChangeId, cancellationToken)
            ?? throw new NotFoundException();

        // Decisions one after the other: the number of the next one must not be given twice.
        await database.LockAsync("parameter-decision", 0, "", cancellationToken);
        var last = await database.ParameterDecisions.MaxAsync(d => (int?)d.Sequence, cancellationToken) ?? 0;
        var run = await database.RecallRuns.SingleAsync(r => r.ChangeId == change.ChangeId, cancellationToken);
        var decided = await database.ParameterDecisions.AnyAsync(d => d.ChangeId == change.ChangeId, cancellationToken);
        if (store.Current.Sequence < last)
        {
            // Decided elsewhere a moment ago.
            await store.RefreshAsync(cancellationToken);
        }

        var gate = ParameterGates.ToDecide(change, run, decided, store.AsOf(last),
            await ApprovalFacts.OfAsync(database, store, change, user.Id, cancellationToken));
        if (request.Approve || decided)
        {
            gate.Enter();
        }

        if (request.Approve && DutyRules.FaultOf(ParameterStore.ChangeOf(change), store.AsOf(last).Set, clock.Today) is { } late)
        {
            throw new ProcedureRuleException("duty-in-the-past", "《浙江省企业工资支付管理办法》第三十条", late + "请退回，改正后重新提出。");
        }

        if (request.Approve && change.TableName == ParameterTables.Divisions.Name)
        {
            await AddRegionsAsync(store.AsOf(last).Set.With(ParameterStore.ChangeOf(change)).Parameters.Divisions, cancellationToken);
        }

        database.ParameterDecisions.Add(new ParameterDecisionRow
        {
            ChangeId = change.ChangeId,
            Approved = request.Approve,
            Sequence = request.Approve ? last + 1 : null,
            DecidedBy = user.Id,
            DecidedByShown = $"{user.Organisation}　{user.DisplayName}",
            DecidedAt = clock.Now,
            Comment = request.Comment?.Trim() ?? "",
        });
        return Unit.Value;
    }

    private async Task AddRegionsAsync(Divisions divisions, CancellationToken cancellationToken)
    {
        var known = await database.Regions.Select(region => region.Code).ToHashSetAsync(cancellationToken);
        database.Regions.AddRange(divisions.All.Where(region => !known.Contains(region.Code)).Select(RegionRow.Of));
    }
}
