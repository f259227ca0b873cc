using FluentValidation;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>A command that takes one of the steps of a listing that bear its name.</summary>
public interface IListingCommand : IListCommand<DishonestListing, ListingFacts, ListingTerms>;

/// <summary>企业提出异议、作出承诺、申请提前移出.</summary>
/// <param name="MatterId">The listing.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">What it says.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes; <c>null</c> where it gives none.</param>
[Takes<ObjectToListingStep>]
public sealed record SpeakOnListing(Guid MatterId, string? StepName, string? Text, string? FileName, byte[]? Content) : IListingCommand
{
    /// <inheritdoc/>
    public ListingTerms Given(string text, Guid? evidenceId) => new(text, evidenceId);
}

/// <summary>监察员办理的一步.</summary>
/// <param name="MatterId">The listing.</param>
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
    Guid MatterId, string? StepName, string? Text, string? FileName = null, byte[]? Content = null, bool? Adopted = null, bool? Repeated = null,
    bool? Prosecuted = null, int? Seen = null) : IListingCommand
{
    /// <inheritdoc/>
    public ListingTerms Given(string text, Guid? evidenceId) => new(text, evidenceId, Adopted, Repeated, Prosecuted, Seen);
}

/// <summary>负责人决定的一步.</summary>
/// <param name="MatterId">The listing.</param>
/// <param name="StepName">Which step.</param>
/// <param name="Text">Why, where the step asks for it.</param>
[Takes<ListStep>]
public sealed record DecideListing(Guid MatterId, string? StepName, string? Text) : IListingCommand
{
    /// <inheritdoc/>
    public string? FileName => null;

    /// <inheritdoc/>
    public byte[]? Content => null;

    /// <inheritdoc/>
    public ListingTerms Given(string text, Guid? evidenceId) => new(text);
}

/// <summary>Shape of <see cref="SpeakOnListing"/>.</summary>
public sealed class SpeakOnListingValidator : ListValidator<SpeakOnListing, DishonestListing, ListingFacts, ListingTerms>;

/// <summary>Shape of <see cref="ActOnListing"/>.</summary>
public sealed class ActOnListingValidator : ListValidator<ActOnListing, DishonestListing, ListingFacts, ListingTerms>
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
public sealed class DecideListingValidator : ListValidator<DecideListing, DishonestListing, ListingFacts, ListingTerms>;

/// <summary>Takes a step of the enterprise.</summary>
public sealed class SpeakOnListingHandler(ListingFiles listings, CaseEvidence evidence)
    : ListHandler<SpeakOnListing, DishonestListing, ListingFacts, ListingTerms>(listings, evidence);

/// <summary>Takes a step of an inspector.</summary>
public sealed class ActOnListingHandler(ListingFiles listings, CaseEvidence evidence)
    : ListHandler<ActOnListing, DishonestListing, ListingFacts, ListingTerms>(listings, evidence);

/// <summary>Takes a step of a supervisor.</summary>
public sealed class DecideListingHandler(ListingFiles listings, CaseEvidence evidence)
    : ListHandler<DecideListing, DishonestListing, ListingFacts, ListingTerms>(listings, evidence);
