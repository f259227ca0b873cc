using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Law;

/// <summary>One article of another law that the Order's users meet beside it.</summary>
[AllowAnonymous]
public sealed class CitedModel : PortalPage
{
    /// <summary>The law's code.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>The number.</summary>
    [BindProperty(SupportsGet = true, Name = "article")]
    public int Number { get; set; }

    /// <summary>The article.</summary>
    public LawArticle Article { get; private set; } = LawText.Order353.Articles[0];

    /// <summary>The law.</summary>
    public RegulationEntry Regulation => Regulations.Of(Article.Code);

    /// <summary>Its paragraphs.</summary>
    public IReadOnlyList<JudgedParagraph> Paragraphs { get; private set; } = [];

    /// <summary>The calculations that answer it.</summary>
    public IReadOnlyList<ICalculation> Calculations { get; private set; } = [];

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Article = Code is null or Regulations.Order353 ? throw new NotFoundException() : LawText.Find(Code)?.Find(Number) ?? throw new NotFoundException();
        Paragraphs = JudgedParagraph.Of(Article);
        Calculations = JudgedParagraph.CalculationsOf(Paragraphs);
        return Task.CompletedTask;
    }
}
