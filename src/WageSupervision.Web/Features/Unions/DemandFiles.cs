using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Unions;

/// <summary>A command that takes a step of a union's demand.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IDemandCommand<TTerms> : IStepCommand<UnionDemand, DateOnly, TTerms>
{
    /// <summary>The demand.</summary>
    Guid DemandId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<UnionDemand, DateOnly, TTerms>.SubjectId => DemandId;
}

/// <summary>The store of unions' demands.</summary>
/// <param name="tools">What every store works with.</param>
public sealed class DemandFiles(StoreTools tools) : AggregateStore<UnionDemand, UnionDemandRow, DateOnly>(tools)
{
    /// <summary>
    /// The demands this person may see: union officials those of their area, enterprises their own,
    /// officers those of their area that became recommendations.
    /// </summary>
    public override IQueryable<UnionDemandRow> Visible() => User.Role switch
    {
        Role.UnionOfficial => Database.UnionDemands.InArea(User.Area),
        Role.EnterpriseFiler => Database.UnionDemands.OfEnterprise(User.EnterpriseId),
        Role.Inspector or Role.Supervisor =>
            Database.UnionDemands.InArea(User.Area).Where(d => d.Stage == DemandStage.Recommended || d.Stage == DemandStage.Replied),
        _ => Database.UnionDemands.Where(_ => false),
    };

    /// <inheritdoc/>
    public override Task<DateOnly> FactsAsync(Opened<UnionDemand, UnionDemandRow> opened, CancellationToken cancellationToken = default) =>
        Task.FromResult(Today);

    /// <summary>The day on which the union recommended what a case is to take up, or <c>null</c> where none is.</summary>
    public Task<DateOnly?> RecommendedOnAsync(Guid? demandId, CancellationToken cancellationToken) =>
        Visible().Where(d => d.DemandId == demandId).Select(d => d.RecommendedOn).SingleOrDefaultAsync(cancellationToken);

    /// <summary>据此立案: the recommendation goes into a case against the same enterprise.</summary>
    public async Task TakeUpAsync(Guid demandId, long enterpriseId, TakeUpTerms terms, CancellationToken cancellationToken)
    {
        var opened = await LoadToChangeAsync(demandId, cancellationToken);
        if (opened.Row.EnterpriseId != enterpriseId)
        {
            throw new NotFoundException();
        }

        await TakeAsync(opened, Steps.The<TakeUpStep>(), terms, cancellationToken: cancellationToken);
    }

    /// <summary>Answers finally of itself, once the case that took the recommendation up has ended.</summary>
    public async Task ReplyFinallyAsync(Guid demandId, string text, CancellationToken cancellationToken)
    {
        var opened = await LoadToChangeAsync(demandId, cancellationToken);
        if (opened.File is { TakenUp: not null, FinalReply: null })
        {
            var number = await NumberAsync(Steps.The<ReplyStep>(), opened.Row.RegionCode, cancellationToken);
            await RecordAsync(opened, new RecommendationFinallyAnswered(number, text) { On = Today }, cancellationToken);
        }
    }

    /// <summary>The end that the final answer tells of was struck.</summary>
    public async Task UnanswerAsync(Guid demandId, string reason, CancellationToken cancellationToken)
    {
        var opened = await LoadToChangeAsync(demandId, cancellationToken);
        if (opened.File.FinalReply is { } reply)
        {
            await RecordAsync(opened, new RecommendationEndStruck(reply.ReplyNumber, reason) { On = Today }, cancellationToken);
        }
    }

    /// <summary>Makes a demand.</summary>
    /// <exception cref="ProcedureRuleException">One in the same words is open, or a particular is not allowed.</exception>
    public async Task<Guid> DemandAsync(
        EnterpriseRow enterprise, DemandTerms terms, string? fileName, byte[]? content, UnionVault vault, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        ArgumentNullException.ThrowIfNull(terms);

        // Sent twice at the same moment, the second waits here and finds the first.
        await LockAsync(enterprise.EnterpriseId, Guid.Empty, cancellationToken);
        var open = await Visible().OfEnterprise(enterprise.EnterpriseId).AsNoTracking()
            .Where(d => d.Stage != DemandStage.Replied && d.Stage != DemandStage.Corrected
                && (d.Stage != DemandStage.ToBeDelivered || d.AnswerBy > Today)).ToListAsync(cancellationToken);
        if ((await GatherAsync(open, cancellationToken)).Select(each => each.File.Demanded)
            .FirstOrDefault(made => made.Breach == terms.Breach && made.Demand == terms.Demand) is { } same)
        {
            throw new ProcedureRuleException("demand-seen-before", "《浙江省企业工资支付管理办法》第二十八条",
                $"同样的要求已于 {Show.Date(same.On)} 提出（{same.DemandNumber}），还没有办完，不用再提。另有违法行为的，请写明是哪一件。");
        }

        var step = Steps.The<DemandStep>();
        var demandId = Guid.CreateVersion7();
        var make = step.Enter(Unbegun.File, Today, terms with
        {
            FileHash = vault.Keep(enterprise.EnterpriseId, demandId, false, fileName, content),
            ByHand = !await IsReachedAsync(enterprise.EnterpriseId, cancellationToken),
        });
        await BeginAsync(enterprise, enterprise.RegionCode, demandId,
            make(await NumberAsync(step, enterprise.RegionCode, cancellationToken)), cancellationToken);
        return demandId;
    }

    /// <summary>Takes a step that rests on a file, which is kept beside the event that names it.</summary>
    /// <param name="demandId">The demand.</param>
    /// <param name="step">The step.</param>
    /// <param name="terms">Its particulars, given the file's hash; <c>null</c> where there is none.</param>
    /// <param name="keep">Keeps the file of an enterprise.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task TakeWithFileAsync<TTerms>(
        Guid demandId, Step<UnionDemand, DateOnly, TTerms> step, Func<string?, TTerms> terms, Func<long, string?> keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(keep);
        var opened = await LoadToChangeAsync(demandId, cancellationToken);
        await TakeAsync(opened, step, terms(keep(opened.Row.EnterpriseId)), cancellationToken: cancellationToken);
    }

    // Somebody signs in for it: an account of its own, or a mandate that holds today.
    private async Task<bool> IsReachedAsync(long enterpriseId, CancellationToken cancellationToken)
    {
        var today = Today;
        var filers = Database.Users.Where(a => a.Role == Role.EnterpriseFiler && a.DisabledAt == null && a.PasswordHash != null);
        return await filers.AnyAsync(a => a.EnterpriseId == enterpriseId
            || Database.FilerMandates.Any(m => m.AccountId == a.Id && m.EnterpriseId == enterpriseId && m.EndedAt == null
                && m.ValidFrom <= today && m.ValidUntil >= today), cancellationToken);
    }

    /// <inheritdoc/>
    protected override string RegionOf(UnionDemandRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override UnionDemandRow Project(Origin origin, UnionDemand file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        return new UnionDemandRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            DemandId = origin.SubjectId,
            DemandNumber = file.Demanded.DemandNumber,
            RegionCode = origin.RegionCode,
            OfficialId = origin.BegunBy,
            UnionName = origin.BegunIn,
            DemandedOn = file.Demanded.On,
            AnswerBy = file.Demanded.AnswerBy,
            Stage = file.StageOn(origin.Day),
            CaseId = file.TakenUp?.CaseId,
            RecommendedOn = file.Recommendation?.On,
            RepliedOn = file.Reply?.On ?? file.FinalReply?.On,
            FinallyRepliedOn = file.FinalReply?.On,
            Adoption = file.Reply?.Adoption,
            Version = origin.Events.Count,
        };
    }
}
