using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications;

/// <summary>提出公示拖欠工资信息.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Facts">Main facts as the public will read them.</param>
[Takes<ProposeStep>]
public sealed record ProposeDisclosure(Guid CaseId, string? Facts) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="ProposeDisclosure"/>.</summary>
public sealed class ProposeDisclosureValidator : AbstractValidator<ProposeDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public ProposeDisclosureValidator() =>
        RuleFor(r => r.Facts).NotEmpty().WithMessage("请写明主要事实。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。").IsForThePublic();
}

/// <summary>Says before the form whether it may be proposed at all.</summary>
public sealed class ProposeDisclosureTrial(CaseFiles cases, DisclosureFiles disclosures) : ITrial<ProposeDisclosure>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ProposeDisclosure request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = await cases.LoadAsync(request.CaseId, cancellationToken);
        Steps.The<ProposeStep>().Gate(from.File, disclosures.ProposalOf(await cases.DisclosableAsync(from.Row, cancellationToken))).Enter();
        return [];
    }
}

/// <summary>Proposes it, for all open cases of the enterprise that are in no disclosure yet.</summary>
public sealed class ProposeDisclosureHandler(CaseFiles cases, DisclosureFiles disclosures, NamesInPublic names) : IRequestHandler<ProposeDisclosure, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeDisclosure request, CancellationToken cancellationToken)
    {
        var from = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var (row, enterprise) = (from.Row, from.Enterprise);
        var covered = await cases.DisclosableAsync(row, cancellationToken);
        var named = new DisclosedEnterprise(enterprise.Name, enterprise.CreditCode, enterprise.Address, enterprise.LegalRepresentative, row.RegionCode);
        var make = Steps.The<ProposeStep>().Enter(
            from.File, disclosures.ProposalOf(covered), new ProposalTerms(row.CaseId, request.Facts!.Trim(), cases.Seriousness(covered), named));
        await names.RefuseAsync(covered, [(nameof(request.Facts), request.Facts!)], cancellationToken);
        var disclosureId = Guid.CreateVersion7();
        await disclosures.BeginAsync(enterprise, row.RegionCode, disclosureId, make(""), cancellationToken);
        foreach (var each in covered)
        {
            await cases.RecordAsync(each.Opened, new CaseDisclosureProposed(disclosureId) { On = cases.Today }, cancellationToken);
        }

        return disclosureId;
    }
}

/// <summary>审定公示, by another person than the proposer.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Approve">Publish, or decline.</param>
/// <param name="Reason">Why it is declined.</param>
[Takes<ApproveStep>]
public sealed record DecideDisclosure(Guid DisclosureId, bool Approve, string? Reason) : ICommand<Unit>, IGatedCommand<Disclosure, DisclosureFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => DisclosureId;

    /// <inheritdoc/>
    public Step<Disclosure, DisclosureFacts> Gated => Approve ? Steps.The<ApproveStep>() : Steps.The<DeclineStep>();
}

/// <summary>Shape of <see cref="DecideDisclosure"/>.</summary>
public sealed class DecideDisclosureValidator : AbstractValidator<DecideDisclosure>
{
    /// <summary>Sets the checks.</summary>
    public DecideDisclosureValidator() =>
        RuleFor(r => r.Reason).NotEmpty().When(r => !r.Approve).WithMessage("不予公示的，请写明理由。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
}

/// <summary>Decides, by what the covered cases owe on the day of the decision.</summary>
public sealed class DecideDisclosureHandler(DisclosureFiles disclosures) : IRequestHandler<DecideDisclosure, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideDisclosure request, CancellationToken cancellationToken)
    {
        var opened = await disclosures.LoadToChangeAsync(request.DisclosureId, cancellationToken);
        _ = request.Approve
            ? await disclosures.TakeAsync(opened, Steps.The<ApproveStep>(), NoTerms.Given, cancellationToken: cancellationToken)
            : await disclosures.TakeAsync(opened, Steps.The<DeclineStep>(), request.Reason!.Trim(), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Lets the cases know what was decided of the disclosure that covers them.</summary>
public sealed class CasesLearnOfTheDecision(CaseFiles cases, DisclosureFiles disclosures) : INotificationHandler<Recorded<Disclosure, DisclosureRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<Disclosure, DisclosureRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var id = notification.Subject.Row.DisclosureId;
        ProcedureEvent? learned = notification.Event switch
        {
            DisclosureApproved => new CaseDisclosureDecided(id, Approved: true) { On = cases.Today },
            DisclosureDeclined => new CaseDisclosureDecided(id, Approved: false) { On = cases.Today },
            DisclosureWithdrawn => new CaseDisclosureWithdrawn(id) { On = cases.Today },
            _ => null,
        };
        if (learned is null)
        {
            return;
        }

        foreach (var each in await disclosures.CoveredAsync(notification.Subject, cancellationToken))
        {
            await cases.RecordAsync(each.Opened, learned, cancellationToken);
        }
    }
}

/// <summary>Lets a disclosure show at once what was paid in a case that it covers, or that it owes less than was published.</summary>
public sealed class DisclosureLearnsOfThePayment(DisclosureFiles disclosures) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var (file, row) = (notification.Subject.File, notification.Subject.Row);
        if (notification.Event is IRevisesArrears revised && file.DisclosureId is { } doubtful)
        {
            await disclosures.DoubtAsync(row.EnterpriseId, doubtful, row.CaseId, revised, cancellationToken);
            return;
        }

        decimal? change = notification.Event switch
        {
            PaymentConfirmed payment => payment.Amount,
            StepStruck struck when file.History[struck.Sequence - 1] is PaymentConfirmed payment && CameAfterProposal(file, struck.Sequence) => -payment.Amount,
            _ => null,
        };
        if (change is { } amount && file.DisclosureId is { } disclosureId)
        {
            await disclosures.NotePaymentAsync(row.EnterpriseId, disclosureId, amount, cancellationToken);
        }
    }

    // What was paid before was never noted in the disclosure, so that it is not taken off it either.
    private static bool CameAfterProposal(SupervisionCase file, int sequence) => file.History.Take(sequence - 1).OfType<CaseDisclosureProposed>()
        .Any(proposed => proposed.DisclosureId == file.DisclosureId);
}

/// <summary>Offers the disclosure on the page of a case.</summary>
public sealed class DisclosureOfACase(CaseFiles cases, DisclosureFiles disclosures) : IFurtherSteps<Opened<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OfferedStep>> OfAsync(Opened<SupervisionCase, CaseRow> subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var facts = disclosures.ProposalOf(await cases.DisclosableAsync(subject.Row, cancellationToken));
        return [.. OfferedStep.All(subject.File, facts, Role.Inspector)];
    }
}
