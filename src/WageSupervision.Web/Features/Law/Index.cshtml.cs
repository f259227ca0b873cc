using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Law;

/// <summary>法规: the Order by chapter, and a search in it.</summary>
[AllowAnonymous]
public sealed class IndexModel : PortalPage
{
    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>The search.</summary>
    public LawSearch Search { get; private set; } = new(null);

    /// <summary>The chapters, of a search only with the articles found.</summary>
    public IReadOnlyList<LawChapter> Chapters { get; private set; } = [];

    /// <summary>How many articles are shown.</summary>
    public int Count => Chapters.Sum(chapter => chapter.Articles.Count);

    /// <inheritdoc/>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Search = new LawSearch(Query);
        if (Search.Named is { } article)
        {
            context.Result = LocalRedirect($"/Law/{article.Number}");
        }
    }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Chapters = [.. LawText.Order353.Chapters
            .Select(chapter => chapter with { Articles = [.. chapter.Articles.Where(Search.Finds)] })
            .Where(chapter => chapter.Articles.Count > 0)];
        return Task.CompletedTask;
    }
}
