using FluentValidation;
using MediatR;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A command that takes one of the steps of a listing that bear its name.</summary>
public interface IListingCommand : IStepCommand<DishonestListing, ListingFacts, ListingTerms>, ICommand<Unit>, IBringsFile
{
    /// <summary>The listing.</summary>
    Guid ListingId { get; }

    /// <summary>Which step, by its name.</summary>
    string? StepName { get; }

    /// <summary>What is said, or why.</summary>
    string? Text { get; }

    /// <inheritdoc/>
    Guid IStepCommand<DishonestListing, ListingFacts, ListingTerms>.SubjectId => ListingId;

    /// <inheritdoc/>
    Step<DishonestListing, ListingFacts, ListingTerms> IStepCommand<DishonestListing, ListingFacts, ListingTerms>.Step =>
        ListForm.Step<DishonestListing, ListingFacts, ListingTerms>(StepName, GetType().Name) ?? throw new NotFoundException();

    /// <inheritdoc/>
    ListingTerms IStepCommand<DishonestListing, ListingFacts, ListingTerms>.Terms => Given;

    /// <summary>The particulars; until the file is kept, its id is empty.</summary>
    ListingTerms Given => new((Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>企业提出异议、作出承诺、申请提前移出.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where it gives none.</param>
[Takes<ObjectToListingStep>]
public sealed record SpeakOnListing(Guid ListingId, string? StepName, string? Text, string? FileName, byte[]? Content) : IListingCommand;

/// <summary>监察员办理的一步.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What is said, or why.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where there are none.</param>
/// <param name="Adopted">Whether the objections are right.</param>
/// <param name="Repeated">Whether wages were in arrears again while it was listed.</param>
/// <param name="Prosecuted">Whether criminal proceedings are underway or it was found guilty.</param>
/// <param name="Seen">How many objections the page showed.</param>
[Takes<AnswerListingObjectionStep>]
public sealed record ActOnListing(
    Guid ListingId, string? StepName, string? Text, string? FileName = null, byte[]? Content = null, bool? Adopted = null, bool? Repeated = null,
    bool? Prosecuted = null, int? Seen = null) : IListingCommand
{
    /// <inheritdoc/>
    ListingTerms IListingCommand.Given => new(
        (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null, Adopted, Repeated, Prosecuted, Seen);
}

/// <summary>负责人决定的一步.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">Why, where the step asks for it.</param>
[Takes<ListStep>]
public sealed record DecideListing(Guid ListingId, string? StepName, string? Text) : IListingCommand
{
    /// <inheritdoc/>
    public string? FileName => null;

    /// <inheritdoc/>
    public byte[]? Content => null;
}

/// <summary>What the form of a step asks for.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public abstract class ListingValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : IListingCommand
{
    /// <summary>Sets the checks.</summary>
    protected ListingValidator()
    {
        RuleFor(r => r.StepName)
            .Must(name => ListForm.Step<DishonestListing, ListingFacts, ListingTerms>(name, typeof(TCommand).Name) is not null).WithMessage("没有这一步。");
        RuleFor(r => r.Text).IsTextOf(command => command.StepName);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Shape of <see cref="SpeakOnListing"/>.</summary>
public sealed class SpeakOnListingValidator : ListingValidator<SpeakOnListing>;

/// <summary>Shape of <see cref="ActOnListing"/>.</summary>
public sealed class ActOnListingValidator : ListingValidator<ActOnListing>
{
    /// <summary>Sets the checks.</summary>
    public ActOnListingValidator()
    {
        RuleFor(r => r.Adopted).NotNull().When(r => r.StepName == Steps.The<AnswerListingObjectionStep>().Card.Name).WithMessage("请选择采纳还是不采纳。");
        When(r => r.StepName == Steps.The<ExamineRemovalStep>().Card.Name, () =>
        {
            RuleFor(r => r.Repeated).NotNull().WithMessage("请选择列入期间有没有再次拖欠。");
            RuleFor(r => r.Prosecuted).NotNull().WithMessage("请选择有没有刑事诉讼。");
        });
    }
}

/// <summary>Shape of <see cref="DecideListing"/>.</summary>
public sealed class DecideListingValidator : ListingValidator<DecideListing>;

/// <summary>Takes the step, and keeps the file beside its event, with the case.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <param name="listings">Listings.</param>
/// <param name="evidence">Keeps files.</param>
public abstract class ListingHandler<TCommand>(ListingFiles listings, CaseEvidence evidence) : IRequestHandler<TCommand, Unit>
    where TCommand : IListingCommand
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var opened = await listings.LoadToChangeAsync(request.ListingId, cancellationToken);
        var terms = request.Terms;
        if (request.ToKeep is { Length: > 0 } content)
        {
            terms = terms with { EvidenceId = evidence.Keep(opened.Row.EnterpriseId, opened.Row.CaseId, request.FileName, content).Id };
        }

        await listings.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Takes a step of the enterprise.</summary>
public sealed class SpeakOnListingHandler(ListingFiles listings, CaseEvidence evidence) : ListingHandler<SpeakOnListing>(listings, evidence);

/// <summary>Takes a step of an inspector.</summary>
public sealed class ActOnListingHandler(ListingFiles listings, CaseEvidence evidence) : ListingHandler<ActOnListing>(listings, evidence);

/// <summary>Takes a step of a supervisor.</summary>
public sealed class DecideListingHandler(ListingFiles listings, CaseEvidence evidence) : ListingHandler<DecideListing>(listings, evidence);
