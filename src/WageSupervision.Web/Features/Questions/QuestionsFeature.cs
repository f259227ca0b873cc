namespace WageSupervision.Web.Features.Questions;

/// <summary>The law as questions and answers.</summary>
public static class QuestionsFeature
{
    /// <summary>Maps its routes.</summary>
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        routes.MapCalculationsApi();
    }
}
