package dev.veneer.rendering;

import java.util.List;

import dev.veneer.model.ModelName;
import dev.veneer.rendering.health.SickModels;

import org.springframework.stereotype.Component;

/**
 * The models that are rendered no more for now. Workers in quarantine are told by their
 * {@link Duty}.
 */
@Component
public class Quarantine {

	private final SickModels models;

	Quarantine(SickModels models) {
		this.models = models;
	}

	public List<SickModel> models() {
		return this.models.all();
	}

	/**
	 * Has the model rendered again. One more failure and it is back.
	 * @return whether it was in quarantine
	 */
	public boolean release(ModelName model) {
		return this.models.release(model);
	}

}
