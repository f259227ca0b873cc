using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>提出列入失信联合惩戒名单.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Migrant">How it was found out that those who are owed are 农民工.</param>
[Takes<ProposeListingStep>]
public sealed record ProposeListing(Guid CaseId, string? Migrant) : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="ProposeListing"/>.</summary>
public sealed class ProposeListingValidator : AbstractValidator<ProposeListing>
{
    /// <summary>Sets the checks.</summary>
    public ProposeListingValidator() => RuleFor(r => r.Migrant).IsCaseText("请写明被拖欠的劳动者是不是农民工、怎样查明的。", 500);
}

/// <summary>Says before the form whether it may be proposed at all.</summary>
public sealed class ProposeListingTrial(CaseFiles cases, ListingFiles listings) : ITrial<ProposeListing>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ProposeListing request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = await cases.LoadAsync(request.CaseId, cancellationToken);
        Steps.The<ProposeListingStep>().Gate(from.File, await listings.ProposalAsync(from, cancellationToken)).Enter();
        return [];
    }
}

/// <summary>Proposes it, with what the case knows.</summary>
public sealed class ProposeListingHandler(CaseFiles cases, ListingFiles listings) : IRequestHandler<ProposeListing, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeListing request, CancellationToken cancellationToken)
    {
        var from = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var (row, enterprise) = (from.Row, from.Enterprise);
        var make = Steps.The<ProposeListingStep>().Enter(
            from.File, await listings.ProposalAsync(from, cancellationToken),
            new(row.CaseId, request.Migrant!.Trim(),
                new(enterprise.Name, enterprise.CreditCode, enterprise.Address, enterprise.LegalRepresentative, row.RegionCode)));
        var listingId = Guid.CreateVersion7();
        await listings.BeginAsync(enterprise, row.RegionCode, listingId, make(""), cancellationToken);
        await cases.RecordAsync(from, new CaseListingProposed(listingId) { On = cases.Today }, cancellationToken);
        return listingId;
    }
}

/// <summary>登记列入的文书送达.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="Document">Which document.</param>
[Takes<ServeListingNoticeStep>]
public sealed record RecordListingService(Guid ListingId, ListingDocument Document)
    : ServiceCommand, ICommand<Unit>, IStepCommand<DishonestListing, ListingFacts, ServiceTerms>
{
    /// <inheritdoc/>
    public Guid SubjectId => ListingId;

    /// <inheritdoc/>
    public Step<DishonestListing, ListingFacts, ServiceTerms> Step => StepOf(Document);

    /// <summary>The step that records the service of a document.</summary>
    internal static ServeListingStep StepOf(ListingDocument document) =>
        Steps.On<DishonestListing, ListingFacts>().OfType<ServeListingStep>().First(step => step.Document == document);
}

/// <summary>Shape of <see cref="RecordListingService"/>.</summary>
public sealed class RecordListingServiceValidator : ServiceFormValidator<RecordListingService>
{
    /// <summary>Sets the checks.</summary>
    public RecordListingServiceValidator() => RuleFor(r => r.Document).IsInEnum().WithMessage("没有这种文书。");
}

/// <summary>Keeps the 送达回证 beside the event, with the case.</summary>
public sealed class RecordListingServiceHandler(ListingFiles listings, CaseEvidence evidence) : IRequestHandler<RecordListingService, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordListingService request, CancellationToken cancellationToken)
    {
        var opened = await listings.LoadToChangeAsync(request.ListingId, cancellationToken);
        var terms = request.Kept(evidence, opened.Row.EnterpriseId, opened.Row.CaseId);
        await listings.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Lets the case know what became of its listing.</summary>
public sealed class CaseLearnsOfItsListing(CaseFiles cases) : INotificationHandler<Recorded<DishonestListing, ListMatterRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<DishonestListing, ListMatterRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var row = notification.Subject.Row;
        ProcedureEvent? learned = notification.Event switch
        {
            Listed or ListingRestored => new CaseListingDecided(row.MatterId, Listed: true) { On = cases.Today },
            ListingDeclined => new CaseListingDecided(row.MatterId, Listed: false) { On = cases.Today },
            RemovalDecided { Granted: true } => new CaseListingEnded(row.MatterId, Revoked: false) { On = cases.Today },
            ListingRevoked => new CaseListingEnded(row.MatterId, Revoked: true) { On = cases.Today },
            _ => null,
        };
        if (learned is not null)
        {
            await cases.RecordAsync(await cases.LoadToChangeAsync(row.EnterpriseId, row.CaseId, cancellationToken), learned, cancellationToken);
        }
    }
}

/// <summary>Lets a listing know that the order on which it rests was revoked, or that its service was struck.</summary>
public sealed class ListingLearnsOfTheOrder(ListingFiles listings) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (Fallen(notification.Event, notification.Subject.File) is not { } learned)
        {
            return;
        }

        var row = notification.Subject.Row;
        foreach (var id in await listings.OfCaseAsync(row, cancellationToken))
        {
            var opened = await listings.LoadToChangeAsync(row.EnterpriseId, id, cancellationToken);
            if (opened.File is { Declined: null, Revoked: null, OrderStands: true } file && file.Proposed.OrderNumber == learned.Number)
            {
                await listings.RecordAsync(opened, learned.Event, cancellationToken);
            }
        }
    }

    private (string Number, ProcedureEvent Event)? Fallen(ProcedureEvent recorded, SupervisionCase file) => recorded switch
    {
        OrderRevoked { OrderNumber: var number } => (number, new ListingOrderRevoked(number) { On = listings.Today }),
        HandlingRevoked { DecisionNumber: var number } => (number, new ListingOrderRevoked(number) { On = listings.Today }),
        StepStruck struck when file.History[struck.Sequence - 1] is CorrectionOrderServed
            && file.History.Take(struck.Sequence).OfType<CorrectionOrdered>().LastOrDefault() is { OrderNumber: var number } =>
            (number, new ListingServiceStruck(number) { On = listings.Today }),
        StepStruck struck when file.History[struck.Sequence - 1] is HandlingServed && file.Handling.Decision is { DecisionNumber: var number } =>
            (number, new ListingServiceStruck(number) { On = listings.Today }),
        _ => null,
    };
}

/// <summary>Offers the listing on the page of a case.</summary>
public sealed class ListingOfACase(ListingFiles listings) : IFurtherSteps<Opened<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OfferedStep>> OfAsync(Opened<SupervisionCase, CaseRow> subject, CancellationToken cancellationToken) =>
        [.. OfferedStep.All(subject.File, await listings.ProposalAsync(subject, cancellationToken), Role.Inspector)];
}
